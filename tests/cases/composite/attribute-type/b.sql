CREATE TYPE money_amount AS (value bigint, currency text);
CREATE FUNCTION twice(money_amount) RETURNS money_amount
    LANGUAGE sql IMMUTABLE AS $$ SELECT ROW($1.value * 2, $1.currency)::public.money_amount $$;
