SET check_function_bodies = off;

DROP VIEW public.depot_load;

DROP VIEW public.inbound;

ALTER TABLE public.trucks DROP CONSTRAINT trucks_depot_fkey;

ALTER TABLE public.depots ADD COLUMN street text;

ALTER TABLE public.depots ADD COLUMN zip text;

CREATE TABLE public.inbound (
    id integer NOT NULL,
    truck text,
    weight real,
    CONSTRAINT inbound_pkey PRIMARY KEY (id)
);

CREATE TABLE public.outbound (
    id integer NOT NULL,
    truck text,
    weight real,
    CONSTRAINT outbound_pkey PRIMARY KEY (id)
);

ALTER TABLE public.trucks ADD COLUMN driver text;

ALTER TABLE public.trucks ADD COLUMN driver_phone text;

ALTER TABLE public.inbound ADD CONSTRAINT inbound_truck_fkey FOREIGN KEY (truck) REFERENCES public.trucks (plate);

ALTER TABLE public.outbound ADD CONSTRAINT outbound_truck_fkey FOREIGN KEY (truck) REFERENCES public.trucks (plate);

ALTER TABLE public.trucks ADD CONSTRAINT trucks_depot_fkey FOREIGN KEY (depot) REFERENCES public.depots (code);

CREATE OR REPLACE FUNCTION public.truck_label(public.trucks)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT $1.plate || ' ' || $1.driver $function$;

ALTER TABLE public.depots DROP COLUMN address;

DROP TABLE public.traffic;

CREATE VIEW public.traffic AS
 SELECT inbound.id,
    inbound.truck,
    inbound.weight,
    'in'::text AS direction
   FROM public.inbound
UNION ALL
 SELECT outbound.id,
    outbound.truck,
    outbound.weight,
    'out'::text AS direction
   FROM public.outbound;

CREATE VIEW public.depot_load AS
 SELECT t.depot,
    sum(f.weight) AS weight
   FROM (public.traffic f
     JOIN public.trucks t ON ((t.plate = f.truck)))
  GROUP BY t.depot;

ALTER TABLE public.trucks DROP COLUMN driver_id;

DROP TABLE public.drivers;

DROP TYPE public.address;

DROP TYPE public.direction;
