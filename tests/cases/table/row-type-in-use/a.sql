-- Another table stores this table's row type: columns may still be added and dropped, but only in place.
CREATE TABLE quotes (id integer PRIMARY KEY, price numeric, old_price numeric);
CREATE TABLE quote_history (at date, quote quotes, hits integer);
CREATE FUNCTION current_quotes() RETURNS SETOF quotes
    LANGUAGE sql STABLE AS $$ SELECT * FROM public.quotes $$;
