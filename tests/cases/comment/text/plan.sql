COMMENT ON COLUMN public.t.d IS NULL;

COMMENT ON COLUMN public.t.a IS 'it''s ''quoted'' and \back\slashed\';

COMMENT ON COLUMN public.t.b IS 'two
lines; -- not a comment
	and a tab';

COMMENT ON COLUMN public.t.c IS '$$ $function$ /* open %s {0}';

COMMENT ON COLUMN public.t.f IS 'Ærøskøbing, 東京, 🦆';
