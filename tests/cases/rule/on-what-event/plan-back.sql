CREATE OR REPLACE RULE swap AS
    ON UPDATE TO public."Odd Jobs" DO
 NOTIFY jobs;
ALTER TABLE public."Odd Jobs" ENABLE ALWAYS RULE swap;

CREATE OR REPLACE RULE watch AS
    ON INSERT TO public."Odd Jobs" DO
 NOTIFY jobs;
