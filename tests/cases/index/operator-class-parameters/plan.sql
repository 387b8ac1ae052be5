DROP INDEX public.pages_body_idx;
CREATE INDEX pages_body_idx ON public.pages USING gist (body public.gist_trgm_ops (siglen='32'));
