ALTER TABLE public.parts_2 ADD COLUMN whole bigint;

ALTER TABLE public.parts ATTACH PARTITION public.parts_2 FOR VALUES FROM ('100') TO ('200');
