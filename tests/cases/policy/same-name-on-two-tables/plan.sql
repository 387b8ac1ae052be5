ALTER POLICY own ON public.blue USING (v > 1);

DROP TABLE public.green;
