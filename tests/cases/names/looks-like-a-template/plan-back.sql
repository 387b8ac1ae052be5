SET check_function_bodies = off;

COMMENT ON COLUMN public."%s"."1st" IS NULL;

DROP INDEX public."%n";

ALTER TABLE public."%s" DROP CONSTRAINT "$$";

ALTER TABLE public."%s" ALTER COLUMN "%d %%" DROP DEFAULT;

ALTER TABLE public."%s" ALTER COLUMN "%d %%" TYPE integer USING "%d %%"::integer;

ALTER TABLE public."%s" ALTER COLUMN "{0}" DROP NOT NULL;

CREATE INDEX "%n" ON public."%s" USING btree ("%d %%");

CREATE OR REPLACE FUNCTION public."$body$"("$1" integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1$function$;

ALTER TABLE public."%s" DROP COLUMN lead;
