CREATE TABLE doors (id integer PRIMARY KEY, open boolean);
CREATE FUNCTION bell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER doors_bell AFTER UPDATE ON doors FOR EACH ROW EXECUTE FUNCTION bell('ding', 'back\slash', '');
COMMENT ON TRIGGER doors_bell ON doors IS 'rings';
