DROP POLICY docs_own ON public.docs;

DROP POLICY docs_shared ON public.docs;

ALTER TABLE public.docs DISABLE ROW LEVEL SECURITY;
ALTER TABLE public.docs NO FORCE ROW LEVEL SECURITY;
