DROP VIEW public.car_specs;

ALTER TYPE public.fuel RENAME TO fuel__old_07b7d782;

ALTER TYPE public.gearbox RENAME TO gearbox__old_817daaf9;

ALTER TYPE public.paint RENAME TO paint__old_6cafaa44;

CREATE TYPE public.fuel AS ENUM ('petrol', 'diesel', 'coal');

CREATE TYPE public.gearbox AS ENUM ('manual', 'crash');

CREATE TYPE public.paint AS ENUM ('matt');

ALTER TABLE public.cars ALTER COLUMN fuel TYPE public.fuel USING fuel::text::public.fuel;

ALTER TABLE public.cars ALTER COLUMN gearbox TYPE public.gearbox USING gearbox::text::public.gearbox;

ALTER TABLE public.cars ALTER COLUMN paint TYPE public.paint USING paint::text::public.paint;

CREATE VIEW public.car_specs AS
 SELECT cars.id,
    cars.fuel,
    cars.gearbox,
    cars.paint
   FROM public.cars;

DROP TYPE public.fuel__old_07b7d782;

DROP TYPE public.gearbox__old_817daaf9;

DROP TYPE public.paint__old_6cafaa44;
