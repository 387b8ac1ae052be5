ALTER TABLE public.parts DROP CONSTRAINT parts_whole_fkey;

ALTER TABLE public.parts RENAME TO parts__old_c5834945;
ALTER INDEX public.parts_pkey RENAME TO parts_pkey__old_bea70741;
CREATE TABLE public.parts (
    id integer NOT NULL,
    whole integer,
    CONSTRAINT parts_pkey PRIMARY KEY (id)
);
INSERT INTO public.parts (id, whole) SELECT id, whole FROM public.parts__old_c5834945;

ALTER TABLE public.parts ADD CONSTRAINT parts_whole_fkey FOREIGN KEY (whole) REFERENCES public.parts (id);

DROP TABLE public."Parts rest";

DROP TABLE public.parts_few;

DROP TABLE public.parts__old_c5834945;
