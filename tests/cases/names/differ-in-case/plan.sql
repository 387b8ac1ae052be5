SET check_function_bodies = off;

DROP INDEX public."Orders_v";

ALTER TABLE public."Orders" ADD COLUMN "V" integer;

CREATE INDEX "Orders_v" ON public."Orders" USING btree ("V");

ALTER TABLE public.orders ALTER COLUMN "ID" SET DEFAULT 1;

CREATE OR REPLACE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 3 $function$;
