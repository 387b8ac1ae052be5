ALTER TABLE public.webhooks ALTER COLUMN body DROP DEFAULT;

ALTER TABLE public.webhooks ALTER COLUMN body TYPE text;

ALTER TABLE public.webhooks ALTER COLUMN headers TYPE json USING headers::json;

ALTER TABLE public.webhooks ALTER COLUMN body SET DEFAULT '{}'::text;
