GRANT DELETE, UPDATE ON TABLE public.audit TO postgres;

REVOKE DELETE, TRUNCATE ON TABLE public.journal FROM postgres;
