ALTER AGGREGATE public.newest(public.switch) RENAME TO latest;

ALTER FUNCTION public.mark() RENAME TO stamp;

ALTER FUNCTION public.toggle(public.switch) RENAME TO flip;

ALTER PROCEDURE public.clean(public.switch) RENAME TO tidy;

ALTER TYPE public.switch RENAME TO state;

ALTER TRIGGER marked ON public.t RENAME TO stamped;
