ALTER TABLE public.shipments ALTER COLUMN carrier TYPE character varying(30);
