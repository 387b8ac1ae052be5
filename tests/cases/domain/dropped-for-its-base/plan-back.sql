SET check_function_bodies = off;

DROP FUNCTION public.user_by(text);

CREATE DOMAIN public.email AS text CONSTRAINT email_check CHECK ((VALUE ~~ '%@%'::text));

ALTER TABLE public.users ALTER COLUMN email TYPE public.email USING email::public.email;

ALTER TABLE public.users ALTER COLUMN others TYPE public.email[] USING others::public.email[];

CREATE FUNCTION public.user_by(public.email)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ SELECT id FROM public.users WHERE email = $1 $function$;
