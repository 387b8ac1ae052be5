DROP INDEX public.z_logs_at;

DROP INDEX public.a_own;
