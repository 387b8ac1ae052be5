-- The trigger calls another function now and the old one goes; the twin on the other table only sees a new body.
CREATE TABLE a_log (id integer PRIMARY KEY, v text);
CREATE TABLE b_log (id integer PRIMARY KEY, v text);
CREATE FUNCTION old_stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER a_stamp BEFORE INSERT ON a_log FOR EACH ROW EXECUTE FUNCTION old_stamp();
CREATE TRIGGER b_stamp BEFORE INSERT ON b_log FOR EACH ROW EXECUTE FUNCTION stamp();
