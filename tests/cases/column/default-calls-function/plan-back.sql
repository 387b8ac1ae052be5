ALTER TABLE public.labels ALTER COLUMN code SET DEFAULT 'none'::text;

DROP FUNCTION public.next_code(text);
