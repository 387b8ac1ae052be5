DROP TABLE public."H";

DROP TABLE public.computed_too;

DROP TABLE public.computed;

DROP TABLE public.p;
