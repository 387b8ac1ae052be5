GRANT EXECUTE ON FUNCTION public.total(integer) TO PUBLIC;

REVOKE EXECUTE ON PROCEDURE public.p(integer) FROM pgm_writer;

GRANT USAGE ON TYPE public.positive TO PUBLIC;

GRANT USAGE ON TYPE public.mood TO pgm_reader WITH GRANT OPTION;

REVOKE USAGE ON TYPE public.pair FROM PUBLIC;

REVOKE EXECUTE ON PROCEDURE public.p(integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION public.total(integer) TO pgm_reader;

GRANT SELECT (id) ON TABLE public.v TO pgm_writer;

REVOKE SELECT (n) ON TABLE public.v FROM pgm_writer;

REVOKE DELETE, INSERT, REFERENCES, TRIGGER, TRUNCATE, UPDATE ON TABLE public.m FROM pgm_reader;
