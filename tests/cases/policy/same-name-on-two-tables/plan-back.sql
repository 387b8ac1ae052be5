ALTER POLICY own ON public.blue USING (v > 0);

CREATE TABLE public.green (
    id integer NOT NULL,
    v integer,
    CONSTRAINT green_pkey PRIMARY KEY (id)
);

CREATE POLICY own ON public.green USING (v IN ( SELECT blue.v
   FROM public.blue));
