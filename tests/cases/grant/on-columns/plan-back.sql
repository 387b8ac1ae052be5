REVOKE UPDATE ("Notes") ON TABLE public.people FROM pgm_writer;

REVOKE UPDATE ON TABLE public.people FROM pgm_admin;

GRANT SELECT ON TABLE public.people TO pgm_reader;

REVOKE REFERENCES (id) ON TABLE public.people FROM pgm_writer;

REVOKE SELECT (name) ON TABLE public.people FROM pgm_reader;
GRANT UPDATE (name) ON TABLE public.people TO pgm_reader;

GRANT UPDATE (salary) ON TABLE public.people TO pgm_writer;
