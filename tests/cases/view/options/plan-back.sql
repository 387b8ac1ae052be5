ALTER VIEW public.high SET (check_option=local);

ALTER VIEW public.low RESET (security_barrier);

ALTER VIEW public.mid SET (security_barrier=true);
