-- The event and the kind of a rule cannot be replaced: it goes and comes.
CREATE TABLE "Odd Jobs" (id integer PRIMARY KEY, state text, n integer);
CREATE TABLE job_log (id integer, what text);
CREATE RULE watch AS ON INSERT TO "Odd Jobs" DO ALSO NOTIFY jobs;
CREATE RULE swap AS ON UPDATE TO "Odd Jobs" DO ALSO NOTIFY jobs;
ALTER TABLE "Odd Jobs" ENABLE ALWAYS RULE swap;
