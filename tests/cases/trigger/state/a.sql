-- Triggers of a table are switched, and a new one comes switched off.
CREATE TABLE "Odd Jobs" (id integer PRIMARY KEY, state text, n integer);
CREATE TABLE job_log (id integer, what text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER first AFTER INSERT ON "Odd Jobs" FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER second AFTER INSERT ON "Odd Jobs" FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER "Third One" AFTER UPDATE ON "Odd Jobs" FOR EACH ROW EXECUTE FUNCTION note();
ALTER TABLE "Odd Jobs" DISABLE TRIGGER second, ENABLE ALWAYS TRIGGER "Third One";
