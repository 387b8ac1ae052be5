ALTER TABLE public.shelves DROP CONSTRAINT shelves_warehouse_fkey;

ALTER TABLE public.warehouses DROP CONSTRAINT warehouses_pkey;

ALTER TABLE public.warehouses ADD COLUMN name text;

ALTER TABLE public.warehouses ADD CONSTRAINT warehouses_pkey PRIMARY KEY (id) INCLUDE (name);

ALTER TABLE public.shelves ADD CONSTRAINT shelves_warehouse_fkey FOREIGN KEY (warehouse_id) REFERENCES public.warehouses (id) ON DELETE CASCADE;

COMMENT ON CONSTRAINT shelves_warehouse_fkey ON public.shelves IS 'shelves go with their house';
