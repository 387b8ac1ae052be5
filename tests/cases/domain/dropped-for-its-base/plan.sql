SET check_function_bodies = off;

DROP FUNCTION public.user_by(public.email);

ALTER TABLE public.users ALTER COLUMN email TYPE text;

ALTER TABLE public.users ALTER COLUMN others TYPE text[] USING others::text[];

CREATE FUNCTION public.user_by(text)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ SELECT id FROM public.users WHERE email = $1 $function$;

DROP DOMAIN public.email;
