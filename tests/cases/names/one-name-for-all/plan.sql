SET check_function_bodies = off;

DROP TRIGGER x ON public.x;

DROP FUNCTION public.x(integer);

ALTER TABLE public.x DROP CONSTRAINT x;

CREATE SCHEMA x;

ALTER TABLE public.x ADD COLUMN z integer;

ALTER TABLE public.x ADD CONSTRAINT x CHECK (x > 1);

ALTER POLICY x ON public.x USING (x > 1);

COMMENT ON TABLE public.x IS 'x';

CREATE TABLE x.x (
    x integer
);

CREATE FUNCTION public.x(x integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT x::bigint $function$;

CREATE TRIGGER x BEFORE INSERT OR UPDATE ON public.x FOR EACH ROW EXECUTE FUNCTION public.x();
