ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM pgm_writer;

DROP VIEW public.seen;

ALTER TABLE public.neighbour ALTER COLUMN id TYPE integer USING id::integer;

CREATE TABLE public.old_one (
    id integer
);

REVOKE INSERT ON TABLE public.old_one FROM pgm_admin;
GRANT DELETE ON TABLE public.old_one TO pgm_admin;

GRANT SELECT ON TABLE public.old_one TO pgm_reader;

CREATE VIEW public.seen AS
 SELECT neighbour.id
   FROM public.neighbour;

REVOKE INSERT ON TABLE public.seen FROM pgm_admin;
GRANT DELETE ON TABLE public.seen TO pgm_admin;

DROP TABLE public.new_one;

DROP TABLE public.newer;

ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE INSERT ON TABLES FROM pgm_admin;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT DELETE ON TABLES TO pgm_admin;

ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pgm_reader;
