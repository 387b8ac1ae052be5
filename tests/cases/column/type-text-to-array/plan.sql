ALTER TABLE public.recipes ALTER COLUMN tags TYPE text[] USING CASE WHEN tags IS NOT NULL THEN ARRAY[tags]::text[] END;
