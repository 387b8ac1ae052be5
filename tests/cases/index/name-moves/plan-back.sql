DROP INDEX public.at_idx;

DROP INDEX public.value_idx;

CREATE INDEX at_idx ON public.north USING btree (at);

COMMENT ON INDEX public.at_idx IS 'north';

CREATE INDEX value_idx ON public.south USING btree (value);
