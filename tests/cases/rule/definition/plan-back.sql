CREATE OR REPLACE RULE "log it" AS
    ON INSERT TO public."Odd Jobs" DO  INSERT INTO public.job_log (id, what)
  VALUES (new.id, 'new'::text);

CREATE RULE gone AS
    ON UPDATE TO public."Odd Jobs" DO
 NOTIFY jobs;

ALTER TABLE public."Odd Jobs" ENABLE RULE keep;
