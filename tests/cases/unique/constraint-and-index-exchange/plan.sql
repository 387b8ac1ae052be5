DROP INDEX public.plates_chassis_key;

ALTER TABLE public.plates DROP CONSTRAINT plates_plate_key;

ALTER TABLE public.plates ADD CONSTRAINT plates_chassis_key UNIQUE (chassis);

CREATE UNIQUE INDEX plates_plate_key ON public.plates USING btree (plate);
