SET check_function_bodies = off;

DROP INDEX public.index;

ALTER TABLE public."order" ALTER COLUMN "default" DROP DEFAULT;

CREATE TYPE public."interval" AS ENUM ('now');

CREATE TABLE public."column" (
    "interval" interval[],
    "time" time without time zone,
    "timestamp" timestamp(3) with time zone
);

ALTER TABLE public."order" ALTER COLUMN "default" TYPE bigint USING "default"::bigint;

ALTER TABLE public."order" ADD COLUMN "primary" boolean;

ALTER TABLE public."order" ALTER COLUMN "select" SET NOT NULL;

ALTER TABLE public."order" ALTER COLUMN "default" SET DEFAULT 2;

ALTER TABLE public."order" ADD CONSTRAINT "constraint" UNIQUE (value);

CREATE INDEX index ON public."order" USING btree ("select" DESC) WHERE "primary";

ALTER TABLE public."table" ALTER COLUMN "desc" TYPE text COLLATE pg_catalog."C";

ALTER TABLE public."table" ADD CONSTRAINT "references" FOREIGN KEY ("check") REFERENCES public."order" ("user");

CREATE FUNCTION public."grant"("from" integer, "to" integer DEFAULT 0)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;

CREATE VIEW public.view AS
 SELECT "order"."user",
    "order"."default" AS "end"
   FROM public."order";
