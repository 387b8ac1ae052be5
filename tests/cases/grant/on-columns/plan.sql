REVOKE UPDATE (salary) ON TABLE public.people FROM pgm_writer;

REVOKE SELECT ON TABLE public.people FROM pgm_reader;
GRANT SELECT (id) ON TABLE public.people TO pgm_reader;
GRANT SELECT (name) ON TABLE public.people TO pgm_reader;

GRANT UPDATE ON TABLE public.people TO pgm_admin;

GRANT UPDATE ("Notes") ON TABLE public.people TO pgm_writer;

GRANT REFERENCES (id) ON TABLE public.people TO pgm_writer;

REVOKE UPDATE (name) ON TABLE public.people FROM pgm_reader;
GRANT SELECT (name) ON TABLE public.people TO pgm_reader;
