-- A view calls the function without the argument: the default is in the view's expression and goes before it can be used.
CREATE FUNCTION discount(price numeric, percent numeric DEFAULT 10) RETURNS numeric
    LANGUAGE sql IMMUTABLE AS $$ SELECT price * (100 - percent) / 100 $$;
CREATE TABLE offers (id integer PRIMARY KEY, price numeric);
CREATE VIEW net_offers AS SELECT id, discount(price) AS price FROM offers;
