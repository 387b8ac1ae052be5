ALTER TYPE public.measure RENAME TO measure__old_948bd7cf;

ALTER DOMAIN public.base_unit RENAME TO base_unit__old_1e8a15d6;

ALTER TYPE public.unit RENAME TO unit__old_36cd442d;
CREATE TYPE public.unit AS ENUM ('kg', 'g');

CREATE DOMAIN public.base_unit AS public.unit CONSTRAINT base_unit_check CHECK ((VALUE <> 'g'::public.unit));

CREATE TYPE public.measure AS (
    amount numeric,
    unit public.unit
);

ALTER TABLE public.ingredients ALTER COLUMN bought TYPE public.base_unit USING bought::text::public.base_unit;

ALTER TABLE public.ingredients ALTER COLUMN used TYPE public.measure USING CASE WHEN used IS DISTINCT FROM NULL THEN ROW((used).amount::numeric, (used).unit::text::public.unit)::public.measure END;

DROP TYPE public.measure__old_948bd7cf;

DROP DOMAIN public.base_unit__old_1e8a15d6;

DROP TYPE public.unit__old_36cd442d;
