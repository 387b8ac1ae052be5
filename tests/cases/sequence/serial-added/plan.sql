CREATE SEQUENCE public.stations_id_seq AS integer;

ALTER TABLE public.stations ADD COLUMN id integer DEFAULT nextval('public.stations_id_seq'::regclass) NOT NULL;

ALTER SEQUENCE public.stations_id_seq OWNED BY public.stations.id;

ALTER TABLE public.stations ADD CONSTRAINT stations_pkey PRIMARY KEY (id);
