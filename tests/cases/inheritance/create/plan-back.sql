DROP TABLE public.heir2;

DROP TABLE public.heir3;

DROP TABLE public.heir;

DROP TABLE public.base;

DROP TABLE public.tagged;
