ALTER TABLE public.parts DETACH PARTITION public.parts_2;

ALTER TABLE public.parts_2 DROP CONSTRAINT parts_2_pkey;

ALTER TABLE public.parts_2 DROP COLUMN whole;
