SET check_function_bodies = off;

ALTER TABLE public.payouts DROP CONSTRAINT payouts_iban_check;

DROP FUNCTION public.is_iban(text, boolean);

CREATE OR REPLACE FUNCTION public.is_even(n integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT n % 2 = 0 $function$;

CREATE FUNCTION public.is_iban(text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT length($1) > 14 $function$;

ALTER TABLE public.payouts ADD CONSTRAINT payouts_iban_check CHECK (public.is_iban(iban));

COMMENT ON CONSTRAINT payouts_iban_check ON public.payouts IS 'length only';
