REVOKE SELECT ON TABLE public.order_notes FROM pgm_reader;

GRANT DELETE ON TABLE public.orders TO pgm_reader;

REVOKE REFERENCES, UPDATE ON TABLE public.orders FROM pgm_writer;

GRANT DELETE, INSERT, REFERENCES, TRUNCATE, UPDATE ON TABLE public.prices TO pgm_admin;

GRANT SELECT ON TABLE public.order_notes TO PUBLIC;
