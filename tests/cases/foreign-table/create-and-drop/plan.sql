DROP VIEW public.seen;

DROP FOREIGN TABLE public.moved;

CREATE FOREIGN TABLE "Far"."Fresh ""One""" (
    a integer,
    b integer GENERATED ALWAYS AS (a * 2) STORED,
    c text
) SERVER "S 2" OPTIONS (path E'C:\\x');

ALTER TABLE "Far"."Fresh ""One""" ALTER COLUMN c SET STATISTICS 5;

GRANT DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "Far"."Fresh ""One""" TO pgm_admin;

CREATE FOREIGN TABLE public.moved (
    id integer,
    note text
) SERVER "S 2";

COMMENT ON FOREIGN TABLE public.moved IS 'comes back';

GRANT SELECT ON TABLE public.moved TO pgm_reader;

GRANT UPDATE (note) ON TABLE public.moved TO pgm_writer;

CREATE STATISTICS "Far".stat ON a, c FROM "Far"."Fresh ""One""";

CREATE VIEW public.seen AS
 SELECT moved.id
   FROM public.moved;

CREATE TRIGGER noted AFTER DELETE ON "Far"."Fresh ""One""" FOR EACH STATEMENT EXECUTE FUNCTION public.note();

CREATE TRIGGER noted BEFORE INSERT ON public.moved FOR EACH ROW EXECUTE FUNCTION public.note();

DROP FOREIGN TABLE public.gone;

DROP FOREIGN TABLE public.turns;

CREATE TABLE public.turns (
    id integer
);

DROP TABLE public.becomes;

CREATE FOREIGN TABLE public.becomes (
    id integer
) SERVER s;
