DROP TABLE public."G";

DROP TABLE public.h;

DROP TABLE public.later;

DROP TABLE public.p;
