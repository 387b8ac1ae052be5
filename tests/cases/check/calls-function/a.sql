-- The function's signature changes under a check: the check lets go and comes back; a body change needs nothing.
CREATE FUNCTION is_iban(text) RETURNS boolean
    LANGUAGE sql IMMUTABLE AS $$ SELECT length($1) > 14 $$;
CREATE FUNCTION is_even(n integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE AS $$ SELECT n % 2 = 0 $$;
CREATE TABLE payouts (id integer PRIMARY KEY, iban text, amount integer,
    CONSTRAINT payouts_iban_check CHECK (is_iban(iban)),
    CONSTRAINT payouts_amount_check CHECK (is_even(amount)));
COMMENT ON CONSTRAINT payouts_iban_check ON payouts IS 'length only';
