ALTER STATISTICS public.spread RENAME TO range_of_id;

ALTER POLICY mine ON public.t RENAME TO own;

ALTER RULE quiet ON public.t RENAME TO silent;

ALTER TRIGGER early ON public.t RENAME TO at_first;
