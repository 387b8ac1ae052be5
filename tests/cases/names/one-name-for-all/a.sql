-- Table, column, trigger, policy, check, function and procedure arguments share one name without sharing a namespace.
CREATE TABLE x (x integer CONSTRAINT x CHECK (x > 0), y integer);
CREATE FUNCTION x() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION x(x integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT x $$;
CREATE TRIGGER x BEFORE INSERT ON x FOR EACH ROW EXECUTE FUNCTION x();
CREATE POLICY x ON x USING (x > 0);
