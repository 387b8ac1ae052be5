ALTER TABLE public.shapes RENAME CONSTRAINT some_area TO some_surface;

ALTER TABLE public.circles RENAME COLUMN radius TO r;

ALTER TABLE public.shapes RENAME COLUMN area TO surface;
