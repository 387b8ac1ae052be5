-- Transition tables have names and belong to statements; one is added, one renamed.
CREATE TABLE moves (id integer PRIMARY KEY, x integer);
CREATE FUNCTION moves_sum() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER moves_insert AFTER INSERT ON moves REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION moves_sum();
CREATE TRIGGER moves_update AFTER UPDATE ON moves REFERENCING NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION moves_sum();
