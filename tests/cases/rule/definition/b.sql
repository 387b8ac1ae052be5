CREATE TABLE "Odd Jobs" (id integer PRIMARY KEY, state text, n integer);
CREATE TABLE job_log (id integer, what text);
CREATE RULE "log it" AS ON INSERT TO "Odd Jobs" DO ALSO (INSERT INTO job_log VALUES (NEW.id, 'new'); NOTIFY jobs);
CREATE RULE keep AS ON DELETE TO "Odd Jobs" WHERE OLD.n > 5 DO INSTEAD NOTHING;
ALTER TABLE "Odd Jobs" DISABLE RULE keep;
COMMENT ON RULE keep ON "Odd Jobs" IS 'large ones stay';
