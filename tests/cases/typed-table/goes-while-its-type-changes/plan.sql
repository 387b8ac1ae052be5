DROP TABLE public.readings;

ALTER TYPE public.reading DROP ATTRIBUTE good;

ALTER TYPE public.reading ALTER ATTRIBUTE "Value" TYPE integer;

ALTER TYPE public.reading ADD ATTRIBUTE unit text CASCADE;
