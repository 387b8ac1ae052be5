DROP INDEX public.aliases_alias_idx;

ALTER TABLE public.aliases DROP CONSTRAINT aliases_key;
ALTER TABLE public.aliases ADD CONSTRAINT aliases_key UNIQUE NULLS NOT DISTINCT (host, alias);

CREATE UNIQUE INDEX aliases_alias_idx ON public.aliases USING btree (alias);
