DROP INDEX public.z_logs_at;
