DROP POLICY "With Crew" ON public."Ships";

DROP VIEW public.crews_ashore;

DROP POLICY of_ships_in ON public.crews;

DROP VIEW public.ships_in;

DROP TABLE public."Ships";

DROP TABLE public.crews;
