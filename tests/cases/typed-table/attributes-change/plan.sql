DROP VIEW public.v;

ALTER TYPE public.person DROP ATTRIBUTE gone CASCADE;

ALTER TYPE public.person ADD ATTRIBUTE fresh integer CASCADE;

ALTER TYPE public.person ALTER ATTRIBUTE id TYPE bigint CASCADE;

CREATE INDEX people_fresh_idx ON public.people USING btree (fresh);

CREATE VIEW public.v AS
 SELECT people.id
   FROM public.people;
