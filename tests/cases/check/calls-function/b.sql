CREATE FUNCTION is_iban(candidate text, strict boolean DEFAULT false) RETURNS boolean
    LANGUAGE sql IMMUTABLE AS $$ SELECT length($1) > 14 OR NOT strict $$;
CREATE FUNCTION is_even(n integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE AS $$ SELECT mod(n, 2) = 0 $$;
CREATE TABLE payouts (id integer PRIMARY KEY, iban text, amount integer,
    CONSTRAINT payouts_iban_check CHECK (is_iban(iban)),
    CONSTRAINT payouts_amount_check CHECK (is_even(amount)));
COMMENT ON CONSTRAINT payouts_iban_check ON payouts IS 'length only';
