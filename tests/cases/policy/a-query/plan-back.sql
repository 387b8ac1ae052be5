DROP POLICY "The Rest" ON public.papers;

DROP POLICY third ON public.papers;

ALTER POLICY bosses ON public.papers USING (( SELECT public.is_boss() AS is_boss));
