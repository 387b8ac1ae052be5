SET check_function_bodies = off;

CREATE DOMAIN public.percent AS integer CONSTRAINT percent_check CHECK ((((VALUE >= 0) AND (VALUE <= 100)) AND (VALUE <> 13)));

CREATE TABLE public.marks (
    low integer,
    high integer,
    odd boolean GENERATED ALWAYS AS (((low < 1) OR (low > 5)) OR (high > 7)) STORED
);

ALTER TABLE public.readings ADD CONSTRAINT sane CHECK (((low >= 0) AND (low <= 100)) AND ((high >= 0) AND (high <= 100)) AND (low <= high));

CREATE INDEX readings_low ON public.readings USING btree (low) WHERE (((low >= 1) AND (low <= 9)) AND (high IS NOT NULL) AND (id > 0));

CREATE POLICY usual ON public.readings USING (((low >= 2) AND (low <= 8)) AND (high > 0)) WITH CHECK (((low < 9) OR (low > 10)) OR (high = 0));

CREATE STATISTICS public.usual ON id, (low >= 1 AND low <= 2 AND high = 3) FROM public.readings;

CREATE FUNCTION public.is_usual(n integer)
 RETURNS boolean
 LANGUAGE sql
RETURN (((n >= 2) AND (n <= 8)) AND (n <> 3));

CREATE FUNCTION public.watch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NEW; END$function$;

CREATE VIEW public."Usual Readings" AS
 SELECT r.id
   FROM public.readings r
  WHERE (((r.low >= 2) AND (r.low <= 8)) AND (EXISTS ( SELECT
           FROM public.readings
          WHERE (readings.id = r.high))));

CREATE RULE nothing AS
    ON DELETE TO public."Usual Readings"
   WHERE (((old.id >= 1) AND (old.id <= 2)) AND (old.id > 0)) DO INSTEAD NOTHING;

CREATE MATERIALIZED VIEW public.pairs AS
 SELECT readings.id
   FROM public.readings
  WHERE ((((readings.low = 1) AND (readings.high = 2)) OR ((readings.low = 3) AND (readings.high = 4))) OR (readings.id = 5));

CREATE TRIGGER watch BEFORE UPDATE ON public.readings FOR EACH ROW WHEN ((((new.low >= 1) AND (new.low <= 2)) AND (new.high = 3))) EXECUTE FUNCTION public.watch();
