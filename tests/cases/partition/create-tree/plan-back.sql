DROP TABLE public.events_2025_big;

DROP TABLE public.events_2025_rest_0;

DROP TABLE public.events_2025_rest_1;

DROP TABLE public.events_2025_rest;

DROP TABLE public.events_2025;

DROP TABLE public.events;
