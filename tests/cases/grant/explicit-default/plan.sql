CREATE TABLE public.talkers (
    id integer NOT NULL,
    CONSTRAINT talkers_pkey PRIMARY KEY (id)
);

GRANT SELECT ON TABLE public.talkers TO pgm_reader;
