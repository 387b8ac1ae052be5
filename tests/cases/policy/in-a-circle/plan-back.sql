CREATE SEQUENCE public."Ships_id_seq" AS integer;

CREATE SEQUENCE public.crews_id_seq AS integer;

CREATE TABLE public."Ships" (
    id integer DEFAULT nextval('public."Ships_id_seq"'::regclass) NOT NULL,
    harbour text,
    CONSTRAINT "Ships_pkey" PRIMARY KEY (id)
);

ALTER SEQUENCE public."Ships_id_seq" OWNED BY public."Ships".id;

CREATE TABLE public.crews (
    id integer DEFAULT nextval('public.crews_id_seq'::regclass) NOT NULL,
    ship integer,
    size integer DEFAULT 5,
    CONSTRAINT crews_pkey PRIMARY KEY (id)
);

ALTER SEQUENCE public.crews_id_seq OWNED BY public.crews.id;

CREATE VIEW public.crews_ashore AS
 SELECT crews.id,
    crews.ship
   FROM public.crews
  WHERE (crews.size > 3);

CREATE POLICY "With Crew" ON public."Ships" USING (EXISTS ( SELECT
   FROM public.crews_ashore c
  WHERE (c.ship = "Ships".id)));

CREATE VIEW public.ships_in AS
 SELECT "Ships".id,
    "Ships".harbour
   FROM public."Ships"
  WHERE ("Ships".harbour IS NOT NULL);

CREATE POLICY of_ships_in ON public.crews USING (ship IN ( SELECT ships_in.id
   FROM public.ships_in));
