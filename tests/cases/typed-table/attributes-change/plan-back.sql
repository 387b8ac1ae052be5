DROP VIEW public.v;

ALTER TYPE public.person DROP ATTRIBUTE fresh CASCADE;

ALTER TYPE public.person ADD ATTRIBUTE gone date CASCADE;

ALTER TYPE public.person ALTER ATTRIBUTE id TYPE integer CASCADE;

CREATE VIEW public.v AS
 SELECT people.id
   FROM public.people;
