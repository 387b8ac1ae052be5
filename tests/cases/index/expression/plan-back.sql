DROP INDEX public.persons_name_idx;

DROP FUNCTION public.fold(text);

DROP INDEX public.persons_year_idx;

CREATE INDEX persons_name_idx ON public.persons USING btree (name);

CREATE INDEX persons_year_idx ON public.persons USING btree (date_part('year'::text, born));
