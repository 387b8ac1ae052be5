ALTER POLICY p_check ON public.cases WITH CHECK ((level >= 1) AND (level <= 2));

ALTER POLICY p_public ON public.cases TO PUBLIC;

ALTER POLICY p_roles ON public.cases TO pgm_admin, pgm_reader;

ALTER POLICY p_using ON public.cases USING (region = ANY (ARRAY['n'::text, 's'::text])) WITH CHECK (region <> 'x'::text);
