-- Orders of one customer newest first, and all orders by time. The scoring index knows the counted orders of a customer;
-- the few others get a small one of their own. Locks writes to orders while the indexes are built.
create index ix_purchase_order_uncounted on purchase_order (customer_id, ordered_at)
    where not counted and customer_id is not null;
create index ix_purchase_order_newest on purchase_order (ordered_at, id);
