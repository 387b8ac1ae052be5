DROP VIEW public.seen;

DROP FOREIGN TABLE public.moved;

CREATE FOREIGN TABLE public.gone (
    id integer
) SERVER s;

CREATE FOREIGN TABLE public.moved (
    id integer,
    note text
) SERVER s;

COMMENT ON FOREIGN TABLE public.moved IS 'comes back';

GRANT SELECT ON TABLE public.moved TO pgm_reader;

GRANT UPDATE (note) ON TABLE public.moved TO pgm_writer;

CREATE VIEW public.seen AS
 SELECT moved.id
   FROM public.moved;

CREATE TRIGGER noted BEFORE INSERT ON public.moved FOR EACH ROW EXECUTE FUNCTION public.note();

DROP FOREIGN TABLE "Far"."Fresh ""One""";

DROP FOREIGN TABLE public.becomes;

CREATE TABLE public.becomes (
    id integer
);

DROP TABLE public.turns;

CREATE FOREIGN TABLE public.turns (
    id integer
) SERVER s;
