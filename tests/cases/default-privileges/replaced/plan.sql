ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM pgm_reader;

DROP VIEW public.seen;

ALTER TABLE public.neighbour ALTER COLUMN id TYPE bigint USING id::bigint;

CREATE TABLE public.new_one (
    id integer
);
REVOKE DELETE, SELECT ON TABLE public.new_one FROM pgm_admin;

CREATE TABLE public.newer (
    id integer
);

REVOKE DELETE ON TABLE public.newer FROM pgm_admin;
GRANT INSERT ON TABLE public.newer TO pgm_admin;

GRANT SELECT ON TABLE public.newer TO pgm_writer;

CREATE VIEW public.seen AS
 SELECT neighbour.id
   FROM public.neighbour;

REVOKE DELETE ON TABLE public.seen FROM pgm_admin;
GRANT INSERT ON TABLE public.seen TO pgm_admin;

DROP TABLE public.old_one;

ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE DELETE ON TABLES FROM pgm_admin;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT INSERT ON TABLES TO pgm_admin;

ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pgm_writer;
