COMMENT ON COLUMN public.concerts.id IS NULL;

ALTER VIEW public.concerts ALTER COLUMN place DROP DEFAULT;

ALTER VIEW public.concerts ALTER COLUMN kind SET DEFAULT 'concert'::text;

COMMENT ON COLUMN public.concerts.place IS 'hall';

COMMENT ON VIEW public.concerts IS 'music';
