CREATE TABLE stock (item integer PRIMARY KEY, pieces bigint NOT NULL);
CREATE FUNCTION pieces_of(i integer) RETURNS bigint
    LANGUAGE sql STABLE BEGIN ATOMIC SELECT pieces FROM stock WHERE item = i; END;
CREATE FUNCTION pieces_left(i integer) RETURNS bigint
    LANGUAGE sql STABLE RETURN pieces_of(i) - 1;
CREATE PROCEDURE restock(i integer, n integer)
    LANGUAGE sql BEGIN ATOMIC UPDATE stock SET pieces = pieces + n WHERE item = i; END;
CREATE FUNCTION pieces_text(i integer) RETURNS text
    LANGUAGE sql STABLE AS $$ SELECT pieces::text FROM public.stock WHERE item = i $$;
COMMENT ON FUNCTION pieces_of(integer) IS 'what is on the shelf';
