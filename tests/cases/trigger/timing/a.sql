-- BEFORE to AFTER, and arguments of the function: small differences, other triggers.
CREATE TABLE doors (id integer PRIMARY KEY, open boolean);
CREATE FUNCTION bell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER doors_bell BEFORE UPDATE ON doors FOR EACH ROW EXECUTE FUNCTION bell('ding');
COMMENT ON TRIGGER doors_bell ON doors IS 'rings';
