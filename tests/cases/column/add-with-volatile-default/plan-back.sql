ALTER TABLE public.tokens DROP COLUMN secret;
