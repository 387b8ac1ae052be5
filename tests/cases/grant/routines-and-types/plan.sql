REVOKE SELECT (id) ON TABLE public.v FROM pgm_writer;

REVOKE EXECUTE ON FUNCTION public.total(integer) FROM pgm_reader;

GRANT EXECUTE ON PROCEDURE public.p(integer) TO PUBLIC;

GRANT USAGE ON TYPE public.pair TO PUBLIC;

REVOKE GRANT OPTION FOR USAGE ON TYPE public.mood FROM pgm_reader;

REVOKE USAGE ON TYPE public.positive FROM PUBLIC;

GRANT EXECUTE ON PROCEDURE public.p(integer) TO pgm_writer;

REVOKE EXECUTE ON FUNCTION public.total(integer) FROM PUBLIC;

GRANT SELECT (n) ON TABLE public.v TO pgm_writer;

GRANT DELETE, INSERT, REFERENCES, TRIGGER, TRUNCATE, UPDATE ON TABLE public.m TO pgm_reader;
