COMMENT ON TRIGGER "Check it" ON public.items IS NULL;

DROP VIEW public."All";

ALTER FUNCTION public."Price ranges"() RENAME TO "Price range__old_3c8602dm";
ALTER TYPE public."Price ranges" RENAME TO "Price range__old_3c8602dm";
ALTER TYPE public."Price range" RENAME TO "Price range__old_3c8602da";
CREATE TYPE public."Price range" AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = public."Price ranges");

COMMENT ON TYPE public."Price range" IS 'one';

COMMENT ON TYPE public."Price ranges" IS 'as many as you like';

ALTER TABLE public.items ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER TABLE public.items ALTER COLUMN price TYPE public."Price range" USING price::text::public."Price range";

ALTER TABLE public.items ALTER COLUMN prices TYPE public."Price ranges" USING prices::text::public."Price ranges";

CREATE VIEW public."All" AS
 SELECT items.id
   FROM public.items;

COMMENT ON RULE "_RETURN" ON public."All" IS 'what it shows';

COMMENT ON CONSTRAINT "Check it" ON public.items IS 'its constraint';

DROP TYPE public."Price range__old_3c8602da";
