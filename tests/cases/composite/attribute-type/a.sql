-- Nothing stores the type: functions use it, and the attribute's type changes in place beneath them.
CREATE TYPE money_amount AS (value integer, currency text);
CREATE FUNCTION twice(money_amount) RETURNS money_amount
    LANGUAGE sql IMMUTABLE AS $$ SELECT ROW($1.value * 2, $1.currency)::public.money_amount $$;
