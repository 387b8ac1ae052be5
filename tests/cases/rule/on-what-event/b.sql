CREATE TABLE "Odd Jobs" (id integer PRIMARY KEY, state text, n integer);
CREATE TABLE job_log (id integer, what text);
CREATE RULE watch AS ON DELETE TO "Odd Jobs" DO ALSO NOTIFY jobs;
CREATE RULE swap AS ON UPDATE TO "Odd Jobs" WHERE OLD.n <> NEW.n DO INSTEAD NOTHING;
ALTER TABLE "Odd Jobs" ENABLE REPLICA RULE swap;
