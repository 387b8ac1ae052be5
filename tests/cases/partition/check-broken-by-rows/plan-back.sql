ALTER TABLE public.parts RENAME TO parts__old_c5834945;
CREATE TABLE public.parts (
    id integer NOT NULL,
    weight integer
);
INSERT INTO public.parts (id, weight) SELECT id, weight FROM public.parts__old_c5834945;

ALTER TABLE public.parts ADD CONSTRAINT heavy CHECK (weight > 0) NOT VALID;

DROP TABLE public.parts_low;

DROP TABLE public.parts_more_0;

DROP TABLE public.parts_more;

DROP TABLE public.parts__old_c5834945;
