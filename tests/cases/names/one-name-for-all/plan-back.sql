SET check_function_bodies = off;

DROP TRIGGER x ON public.x;

DROP FUNCTION public.x(integer);

COMMENT ON TABLE public.x IS NULL;

ALTER TABLE public.x DROP CONSTRAINT x;
ALTER TABLE public.x ADD CONSTRAINT x CHECK (x > 0);

ALTER POLICY x ON public.x USING (x > 0);

CREATE FUNCTION public.x(x integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT x $function$;

CREATE TRIGGER x BEFORE INSERT ON public.x FOR EACH ROW EXECUTE FUNCTION public.x();

ALTER TABLE public.x DROP COLUMN z;

DROP TABLE x.x;

DROP SCHEMA x;
