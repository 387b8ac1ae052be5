ALTER TABLE public.shapes RENAME CONSTRAINT some_surface TO some_area;

ALTER TABLE public.circles RENAME COLUMN r TO radius;

ALTER TABLE public.shapes RENAME COLUMN surface TO area;
