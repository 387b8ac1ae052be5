SET check_function_bodies = off;

ALTER TABLE public.orders ALTER COLUMN "ID" DROP DEFAULT;

CREATE OR REPLACE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 2 $function$;

ALTER TABLE public."Orders" DROP COLUMN "V";

CREATE INDEX "Orders_v" ON public."Orders" USING btree (v);
