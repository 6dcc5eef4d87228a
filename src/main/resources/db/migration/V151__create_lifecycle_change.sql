-- Customers whose stage may have changed since the last run: appended when scoring is told of new purchase facts, when a
-- customer comes or is merged, and when a purchase rhythm changes; taken by the run. Repeats are harmless.
create table lifecycle_change (
    id bigint generated always as identity primary key,
    customer_id bigint not null
);

-- Whoever announces a change of purchase facts tells scoring; the lifecycle listens along.
create function note_lifecycle_change_of_purchases() returns trigger language plpgsql as $$
begin
    insert into lifecycle_change (customer_id) select distinct customer_id from added;
    return null;
end
$$;
create trigger tg_purchase_change_lifecycle after insert on purchase_change
    referencing new table as added for each statement execute function note_lifecycle_change_of_purchases();

create function note_lifecycle_change_of_customers() returns trigger language plpgsql as $$
begin
    insert into lifecycle_change (customer_id) select id from added;
    return null;
end
$$;
create trigger tg_customer_lifecycle after insert on customer
    referencing new table as added for each statement execute function note_lifecycle_change_of_customers();

create function note_lifecycle_change_of_merge() returns trigger language plpgsql as $$
begin
    insert into lifecycle_change (customer_id) values (new.id);
    return null;
end
$$;
create trigger tg_customer_merge_lifecycle after update of merged_into_id on customer
    for each row when (old.merged_into_id is distinct from new.merged_into_id)
    execute function note_lifecycle_change_of_merge();

-- Those who were there before.
insert into lifecycle_change (customer_id) select id from customer;
