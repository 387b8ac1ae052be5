CREATE FUNCTION discount(price numeric, percent numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE AS $$ SELECT price * (100 - percent) / 100 $$;
CREATE TABLE offers (id integer PRIMARY KEY, price numeric);
CREATE VIEW net_offers AS SELECT id, discount(price, 10) AS price FROM offers;
