CREATE OR REPLACE RULE swap AS
    ON UPDATE TO public."Odd Jobs"
   WHERE (old.n <> new.n) DO INSTEAD NOTHING;
ALTER TABLE public."Odd Jobs" ENABLE REPLICA RULE swap;

CREATE OR REPLACE RULE watch AS
    ON DELETE TO public."Odd Jobs" DO
 NOTIFY jobs;
