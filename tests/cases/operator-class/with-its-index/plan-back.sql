DROP INDEX public.releases_version;

DROP OPERATOR CLASS public.by_version USING btree;
CREATE OPERATOR CLASS public.by_version FOR TYPE public.version USING btree FAMILY public.by_version AS
    OPERATOR 1 public.<#,
    OPERATOR 3 public.=#,
    OPERATOR 5 public.>#,
    FUNCTION 1 public.version_cmp(public.version,public.version);

COMMENT ON OPERATOR CLASS public.by_version USING btree IS 'older first';

CREATE INDEX releases_version ON public.releases USING btree (version public.by_version);

COMMENT ON INDEX public.releases_version IS 'sorted';
