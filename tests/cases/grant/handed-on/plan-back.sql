REVOKE UPDATE (b) ON TABLE public.t FROM pg_read_all_stats;

GRANT INSERT ON TABLE public.t TO PUBLIC;

REVOKE INSERT ON TABLE public.t FROM pg_monitor;
GRANT SELECT ON TABLE public.t TO pg_monitor WITH GRANT OPTION;

REVOKE GRANT OPTION FOR UPDATE (a) ON TABLE public.t FROM pg_read_all_stats;
