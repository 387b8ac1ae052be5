DROP VIEW public.view;

DROP FUNCTION public."grant"(integer, integer);

ALTER TABLE public."table" DROP CONSTRAINT "references";

ALTER TABLE public."order" DROP CONSTRAINT "constraint";

ALTER TABLE public."order" ALTER COLUMN "default" DROP DEFAULT;

ALTER TABLE public."order" ALTER COLUMN "default" TYPE integer USING "default"::integer;

ALTER TABLE public."order" ALTER COLUMN "default" SET DEFAULT 1;

ALTER TABLE public."table" ALTER COLUMN "desc" TYPE text;

DROP TABLE public."column";

ALTER TABLE public."order" DROP COLUMN "primary";

ALTER TABLE public."order" ALTER COLUMN "select" DROP NOT NULL;

CREATE INDEX index ON public."order" USING btree ("select");

DROP TYPE public."interval";
