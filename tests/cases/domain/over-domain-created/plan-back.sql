ALTER TABLE public.depots DROP COLUMN aliases;

ALTER TABLE public.depots DROP COLUMN name;

DROP DOMAIN public.a_derived;

DROP DOMAIN public.z_base;
