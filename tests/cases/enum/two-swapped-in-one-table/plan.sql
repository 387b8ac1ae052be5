DROP VIEW public.car_specs;

ALTER TYPE public.paint ADD VALUE 'gloss';

ALTER TYPE public.fuel RENAME TO fuel__old_07b7d782;

ALTER TYPE public.gearbox RENAME TO gearbox__old_817daaf9;

CREATE TYPE public.fuel AS ENUM ('petrol', 'diesel', 'hydrogen');

CREATE TYPE public.gearbox AS ENUM ('manual', 'automatic');

ALTER TABLE public.cars ALTER COLUMN fuel TYPE public.fuel USING fuel::text::public.fuel;

ALTER TABLE public.cars ALTER COLUMN gearbox TYPE public.gearbox USING gearbox::text::public.gearbox;

CREATE VIEW public.car_specs AS
 SELECT cars.id,
    cars.fuel,
    cars.gearbox,
    cars.paint
   FROM public.cars;

DROP TYPE public.fuel__old_07b7d782;

DROP TYPE public.gearbox__old_817daaf9;
