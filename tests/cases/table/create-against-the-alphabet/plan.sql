CREATE TABLE public.walls (
    id integer NOT NULL,
    xray_id integer,
    CONSTRAINT walls_pkey PRIMARY KEY (id)
);

CREATE TABLE public.xrays (
    id integer NOT NULL,
    yard_id integer,
    CONSTRAINT xrays_pkey PRIMARY KEY (id)
);

CREATE TABLE public.yards (
    id integer NOT NULL,
    zone_id integer,
    CONSTRAINT yards_pkey PRIMARY KEY (id)
);

ALTER TABLE public.walls ADD CONSTRAINT walls_xray_id_fkey FOREIGN KEY (xray_id) REFERENCES public.xrays (id);

ALTER TABLE public.xrays ADD CONSTRAINT xrays_yard_id_fkey FOREIGN KEY (yard_id) REFERENCES public.yards (id);

ALTER TABLE public.yards ADD CONSTRAINT yards_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES public.zones (id);

CREATE VIEW public.a_view AS
 SELECT w.id,
    y.zone_id
   FROM ((public.walls w
     JOIN public.xrays x ON ((x.id = w.xray_id)))
     JOIN public.yards y ON ((y.id = x.yard_id)));
