-- Products by the beginning of their name. Locks writes to products while the index is built.
create index ix_product_name on product (lower(name) text_pattern_ops);
