CREATE TABLE base (
    id integer PRIMARY KEY
);
CREATE TABLE counters (name text PRIMARY KEY, n bigint NOT NULL DEFAULT 0);
CREATE FUNCTION bump() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    UPDATE counters SET n = n + 1 WHERE name = TG_TABLE_NAME;
    RETURN NULL;
END $$;
CREATE TRIGGER base_bump AFTER INSERT ON base FOR EACH ROW EXECUTE FUNCTION bump();
CREATE TRIGGER counters_bump AFTER UPDATE OF n ON counters FOR EACH ROW
    WHEN (pg_trigger_depth() < 1) EXECUTE FUNCTION bump();
ALTER TABLE counters DISABLE TRIGGER counters_bump;
