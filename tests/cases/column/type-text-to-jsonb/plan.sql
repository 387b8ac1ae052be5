ALTER TABLE public.webhooks ALTER COLUMN body DROP DEFAULT;

ALTER TABLE public.webhooks ALTER COLUMN body TYPE jsonb USING body::jsonb;

ALTER TABLE public.webhooks ALTER COLUMN headers TYPE jsonb USING headers::jsonb;

ALTER TABLE public.webhooks ALTER COLUMN body SET DEFAULT '{}'::jsonb;
