ALTER TABLE public.log_until_2025 RENAME TO log_old;
