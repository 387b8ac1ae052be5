ALTER POLICY p_check ON public.cases WITH CHECK (level = 1);

ALTER POLICY p_public ON public.cases TO pgm_admin;

ALTER POLICY p_roles ON public.cases TO pgm_reader;

ALTER POLICY p_using ON public.cases USING (region = 'n'::text) WITH CHECK (region = 'n'::text);
