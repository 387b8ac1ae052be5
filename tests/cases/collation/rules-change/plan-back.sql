DROP VIEW public.anna;

DROP INDEX public.people_plain;

ALTER TABLE public.people DROP CONSTRAINT people_plain_check;

ALTER COLLATION public.nocase RENAME TO nocase__old_7dc86a4b;
CREATE COLLATION public.nocase (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);

COMMENT ON COLLATION public.nocase IS 'a = A';

ALTER TABLE public.people ALTER COLUMN email TYPE character varying(40) COLLATE public.nocase;

ALTER TABLE public.people ALTER COLUMN tags TYPE text[] COLLATE public.nocase;

ALTER TABLE public.people ADD CONSTRAINT people_plain_check CHECK ((plain COLLATE public.nocase) <> 'none'::text);

CREATE INDEX people_plain ON public.people USING btree (plain COLLATE public.nocase);

CREATE VIEW public.anna AS
 SELECT people.id
   FROM public.people
  WHERE ((people.email)::text = 'anna'::text);

DROP COLLATION public.nocase__old_7dc86a4b;
