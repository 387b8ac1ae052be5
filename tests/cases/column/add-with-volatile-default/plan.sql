ALTER TABLE public.tokens ADD COLUMN secret uuid DEFAULT gen_random_uuid() NOT NULL;

ALTER TABLE public.tokens ADD CONSTRAINT tokens_secret_key UNIQUE (secret);
