COMMENT ON VIEW public.concerts IS NULL;

ALTER VIEW public.concerts ALTER COLUMN kind DROP DEFAULT;

ALTER VIEW public.concerts ALTER COLUMN place SET DEFAULT 'park'::text;

COMMENT ON COLUMN public.concerts.id IS 'of the event';

COMMENT ON COLUMN public.concerts.place IS 'hall or park';
