CREATE TABLE quotes (id integer PRIMARY KEY, price numeric, source text);
CREATE TABLE quote_history (at date, quote quotes, hits bigint);
CREATE FUNCTION current_quotes() RETURNS SETOF quotes
    LANGUAGE sql STABLE AS $$ SELECT * FROM public.quotes $$;
