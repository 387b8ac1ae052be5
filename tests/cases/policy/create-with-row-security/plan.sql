ALTER TABLE public.docs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.docs FORCE ROW LEVEL SECURITY;

CREATE POLICY docs_own ON public.docs USING (owner = CURRENT_USER);

CREATE POLICY docs_shared ON public.docs FOR SELECT TO pgm_reader, pgm_writer USING (shared);
