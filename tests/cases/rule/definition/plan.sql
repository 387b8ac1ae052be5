DROP RULE gone ON public."Odd Jobs";

CREATE OR REPLACE RULE "log it" AS
    ON INSERT TO public."Odd Jobs" DO ( INSERT INTO public.job_log (id, what)
  VALUES (new.id, 'new'::text);

 NOTIFY jobs;
);

ALTER TABLE public."Odd Jobs" DISABLE RULE keep;
