ALTER TABLE public.parts RENAME TO parts__old_c5834945;
CREATE TABLE public.parts (
    id integer,
    weight integer
);
INSERT INTO public.parts (id, weight) SELECT id, weight FROM public.parts__old_c5834945;

DROP TABLE public.parts_all;

DROP TABLE public.parts__old_c5834945;
