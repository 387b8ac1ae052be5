ALTER TABLE public.log_old RENAME TO log_until_2025;
