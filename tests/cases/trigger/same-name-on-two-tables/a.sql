-- A trigger's name belongs to its table: the pair is told apart everywhere, and one of them goes with its table.
CREATE TABLE cats (id integer PRIMARY KEY, name text);
CREATE TABLE dogs (id integer PRIMARY KEY, name text);
CREATE TABLE owls (id integer PRIMARY KEY, name text);
CREATE FUNCTION pet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER audit BEFORE INSERT ON cats FOR EACH ROW EXECUTE FUNCTION pet();
CREATE TRIGGER audit BEFORE INSERT ON dogs FOR EACH ROW EXECUTE FUNCTION pet();
CREATE TRIGGER audit BEFORE INSERT ON owls FOR EACH ROW EXECUTE FUNCTION pet();
