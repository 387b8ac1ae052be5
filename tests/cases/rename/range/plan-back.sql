ALTER FUNCTION public.working_hours_multirange() RENAME TO hours_multirange;
ALTER FUNCTION public.working_hours_multirange(public.working_hours) RENAME TO hours_multirange;
ALTER FUNCTION public.working_hours_multirange(public.working_hours[]) RENAME TO hours_multirange;
ALTER TYPE public.working_hours_multirange RENAME TO hours_multirange;
ALTER FUNCTION public.working_hours(integer, integer) RENAME TO hours;
ALTER FUNCTION public.working_hours(integer, integer, text) RENAME TO hours;
ALTER TYPE public.working_hours RENAME TO hours;
