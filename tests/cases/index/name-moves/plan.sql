DROP INDEX public.at_idx;

DROP INDEX public.value_idx;

CREATE INDEX at_idx ON public.south USING btree (at);

CREATE INDEX value_idx ON public.south USING btree (at, value);

COMMENT ON INDEX public.at_idx IS 'south';
