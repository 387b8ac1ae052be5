ALTER TABLE public.parts RENAME TO parts__old_c5834945;
CREATE TABLE public.parts (
    id integer NOT NULL,
    weight integer
) PARTITION BY RANGE (id);

CREATE TABLE public.parts_low PARTITION OF public.parts FOR VALUES FROM (MINVALUE) TO (100);

CREATE TABLE public.parts_more PARTITION OF public.parts DEFAULT PARTITION BY HASH (id);

CREATE TABLE public.parts_more_0 PARTITION OF public.parts_more FOR VALUES WITH (modulus 1, remainder 0);

INSERT INTO public.parts (id, weight) SELECT id, weight FROM ONLY public.parts__old_c5834945;

ALTER TABLE public.parts ADD CONSTRAINT heavy CHECK (weight > 0) NOT VALID;

DROP TABLE public.parts__old_c5834945;
