COMMENT ON COLUMN public.t.c IS NULL;

COMMENT ON COLUMN public.t.a IS 'it''s';

COMMENT ON COLUMN public.t.b IS 'one line';

COMMENT ON COLUMN public.t.d IS 'goes';

COMMENT ON COLUMN public.t.f IS 'Ærøskøbing';
