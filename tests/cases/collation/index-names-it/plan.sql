DROP INDEX public.t_a;

DROP INDEX public.t_b;

ALTER COLLATION public."C u" RENAME TO "C u__old_4cf9617e";
CREATE COLLATION public."C u" (PROVIDER = icu, LOCALE = 'fr');

ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public."C u";

CREATE INDEX t_a ON public.t USING btree (a, lower((b COLLATE public."C u")));

CREATE INDEX t_b ON public.t USING btree (a, b COLLATE public."C u");

DROP COLLATION public."C u__old_4cf9617e";
