SET check_function_bodies = off;

DROP VIEW public.wide;

ALTER TABLE public.refers DROP CONSTRAINT refers_steps_fkey;

DROP STATISTICS public.walks_of;

ALTER TABLE public.keyed DROP CONSTRAINT keyed_pkey;

ALTER TABLE public.keyed ALTER COLUMN steps TYPE text USING steps::text;

ALTER TABLE public.refers ALTER COLUMN steps TYPE text USING steps::text;

DROP INDEX public.walks_both;

DROP INDEX public.walks_steps;

ALTER TABLE public.walks DROP CONSTRAINT not_empty;

ALTER TABLE public.walks DROP CONSTRAINT apart;

ALTER TABLE public.walks ALTER COLUMN "The Steps" DROP DEFAULT;

ALTER TABLE public.walks ALTER COLUMN long TYPE text USING long::text;

ALTER TABLE public.walks ALTER COLUMN many TYPE text USING many::text;

ALTER TABLE public.walks DROP COLUMN size;

ALTER TABLE public.walks ALTER COLUMN "The Steps" TYPE text USING "The Steps"::text;

DROP DOMAIN public.long_steps;

DROP TYPE "My Types"."Steps" CASCADE;
CREATE TYPE "My Types"."Steps";

CREATE FUNCTION "My Types".steps_canonical("My Types"."Steps")
 RETURNS "My Types"."Steps"
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4range_canonical$function$;

CREATE TYPE "My Types"."Steps" AS RANGE (SUBTYPE = integer, CANONICAL = "My Types".steps_canonical);

CREATE DOMAIN public.long_steps AS "My Types"."Steps" CONSTRAINT long_steps_check CHECK (((upper(VALUE) - lower(VALUE)) > 2));

ALTER TABLE public.keyed ALTER COLUMN steps TYPE "My Types"."Steps" USING steps::"My Types"."Steps";

ALTER TABLE public.keyed ADD CONSTRAINT keyed_pkey PRIMARY KEY (steps);

COMMENT ON CONSTRAINT keyed_pkey ON public.keyed IS 'by range';

ALTER TABLE public.refers ALTER COLUMN steps TYPE "My Types"."Steps" USING steps::"My Types"."Steps";

ALTER TABLE public.walks ALTER COLUMN "The Steps" TYPE "My Types"."Steps" USING "The Steps"::"My Types"."Steps";

ALTER TABLE public.walks ALTER COLUMN long TYPE public.long_steps USING long::public.long_steps;

ALTER TABLE public.walks ALTER COLUMN many TYPE "My Types"."Steps"[] USING many::"My Types"."Steps"[];
ALTER TABLE public.walks ALTER COLUMN many SET STORAGE EXTERNAL;

ALTER TABLE public.walks ADD COLUMN size integer GENERATED ALWAYS AS (upper("The Steps") - lower("The Steps")) STORED;

ALTER TABLE public.walks ALTER COLUMN "The Steps" SET DEFAULT '[1,3)'::"My Types"."Steps";

ALTER TABLE public.walks ADD CONSTRAINT apart EXCLUDE USING gist ("The Steps" WITH &&);

ALTER TABLE public.walks ADD CONSTRAINT not_empty CHECK (NOT isempty("The Steps"));

CREATE UNIQUE INDEX walks_both ON public.walks USING btree ("The Steps", note);

CREATE INDEX walks_steps ON public.walks USING gist ("The Steps") WHERE (note IS NOT NULL);

CREATE STATISTICS public.walks_of ON id, "The Steps" FROM public.walks;

ALTER TABLE public.refers ADD CONSTRAINT refers_steps_fkey FOREIGN KEY (steps) REFERENCES public.keyed (steps);

CREATE VIEW public.wide AS
 SELECT walks.id,
    walks."The Steps"
   FROM public.walks
  WHERE (upper(walks."The Steps") > 5);
