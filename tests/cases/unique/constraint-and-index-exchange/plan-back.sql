DROP INDEX public.plates_plate_key;

ALTER TABLE public.plates DROP CONSTRAINT plates_chassis_key;

ALTER TABLE public.plates ADD CONSTRAINT plates_plate_key UNIQUE (plate);

CREATE UNIQUE INDEX plates_chassis_key ON public.plates USING btree (chassis);
