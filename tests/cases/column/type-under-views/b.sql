CREATE TABLE transfers (id integer PRIMARY KEY, amount bigint NOT NULL, memo text);
CREATE VIEW transfers_big WITH (security_barrier) AS SELECT id, amount FROM transfers WHERE amount > 1000;
CREATE VIEW transfers_top AS SELECT id, amount FROM transfers_big ORDER BY amount DESC LIMIT 3;
COMMENT ON COLUMN transfers_big.amount IS 'in cents';
GRANT SELECT ON transfers_top TO pgm_reader;
GRANT INSERT ON transfers_big TO pgm_writer;
CREATE FUNCTION transfer_insert() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER transfers_big_insert INSTEAD OF INSERT ON transfers_big
    FOR EACH ROW EXECUTE FUNCTION transfer_insert();
