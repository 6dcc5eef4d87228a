-- How a phone number and an e-mail address are compared, wherever that happens. Pure functions; takes no locks.
-- E.164 digits without the plus sign. A number without a country code is read as Korean (82). What cannot be a
-- subscriber's number (too short, too long, or one digit repeated, as placeholders are) has no normal form.
create function phone_digits(phone text) returns text
    language sql immutable parallel safe
    return (
        select case
                when length(e164) between 8 and 15 and substr(e164, length(e164) - 6) !~ '^(.)\1*$' then e164
            end
        from (select regexp_replace(phone, '[^0-9]', '', 'g') as digits) raw,
            lateral (select case
                    when phone ~ '^\s*\+' then regexp_replace(digits, '^820+', '82')
                    when digits like '00%' then regexp_replace(substr(digits, 3), '^820+', '82')
                    when digits like '0%' then '82' || substr(digits, 2)
                    when digits ~ '^82' and length(digits) between 10 and 13 then regexp_replace(digits, '^820+', '82')
                    when digits ~ '^1[016789]' and length(digits) between 9 and 10 then '82' || digits
                    else digits
                end as e164) international
    );

create function email_address(email text) returns text
    language sql immutable parallel safe
    return nullif(lower(btrim(email)), '');
