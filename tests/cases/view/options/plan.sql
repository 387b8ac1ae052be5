ALTER VIEW public.high SET (check_option=cascaded);

ALTER VIEW public.low SET (security_barrier=true);

ALTER VIEW public.mid RESET (security_barrier);
