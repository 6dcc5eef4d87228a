-- How deep discounts are, for the planner: without it a third of all orders seems to fulfil any bound, and a probe for
-- every customer looks cheaper than one pass over the orders.
create statistics st_purchase_order_discount_rate on (discount_amount::float8 / nullif(list_amount, 0)) from purchase_order;
