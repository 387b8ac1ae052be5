SET check_function_bodies = off;

DROP INDEX public."%n";

ALTER TABLE public."%s" ALTER COLUMN "%d %%" TYPE bigint USING "%d %%"::bigint;

ALTER TABLE public."%s" ALTER COLUMN "{0}" SET NOT NULL;

ALTER TABLE public."%s" ADD COLUMN lead integer GENERATED ALWAYS AS (" lead" + 1) STORED;

ALTER TABLE public."%s" ALTER COLUMN "%d %%" SET DEFAULT 100;

ALTER TABLE public."%s" ADD CONSTRAINT "$$" CHECK ("$1" <> '$1'::text);

CREATE INDEX "%n" ON public."%s" USING btree ("%d %%" DESC);

COMMENT ON COLUMN public."%s"."1st" IS '100 % of $1';

CREATE OR REPLACE FUNCTION public."$body$"("$1" integer)
 RETURNS integer
 LANGUAGE sql
AS $functionx$SELECT $1 + 1 -- $body$ $function$$functionx$;
