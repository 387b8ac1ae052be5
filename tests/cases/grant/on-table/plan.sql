REVOKE SELECT ON TABLE public.order_notes FROM PUBLIC;

REVOKE DELETE ON TABLE public.orders FROM pgm_reader;

GRANT REFERENCES, UPDATE ON TABLE public.orders TO pgm_writer;

REVOKE DELETE, INSERT, REFERENCES, TRUNCATE, UPDATE ON TABLE public.prices FROM pgm_admin;

GRANT SELECT ON TABLE public.order_notes TO pgm_reader;
