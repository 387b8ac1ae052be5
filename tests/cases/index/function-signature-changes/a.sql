-- The function under an expression index is replaced by one with other argument names: CREATE OR REPLACE refuses.
CREATE FUNCTION soundkey(word text) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$ SELECT left(lower(word), 3) $$;
CREATE TABLE surnames (id integer PRIMARY KEY, name text NOT NULL);
CREATE INDEX surnames_key_idx ON surnames (soundkey(name)) WHERE soundkey(name) <> '';
COMMENT ON INDEX surnames_key_idx IS 'search by sound';
GRANT EXECUTE ON FUNCTION soundkey(text) TO pgm_reader;
