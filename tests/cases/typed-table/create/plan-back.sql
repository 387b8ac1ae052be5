DROP TABLE public."All";

DROP TABLE public.people;
