-- Nothing of a collation can be altered: columns, indexes and views move to a new one; the rows stay where they are.
CREATE SCHEMA "Odd ""S""";
CREATE COLLATION public.nocase (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
COMMENT ON COLLATION public.nocase IS 'a = A';
CREATE COLLATION "Odd ""S"""."C 2" (LOCALE = 'C');
CREATE TABLE public.people (id integer PRIMARY KEY, email varchar(40) COLLATE public.nocase UNIQUE,
    tags text[] COLLATE public.nocase, note text COLLATE "Odd ""S"""."C 2", plain text);
CREATE INDEX people_plain ON public.people (plain COLLATE public.nocase);
CREATE VIEW public.anna AS SELECT id FROM public.people WHERE email = 'anna';
ALTER TABLE public.people ADD CHECK (plain COLLATE public.nocase <> 'none');
