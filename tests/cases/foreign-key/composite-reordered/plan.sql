ALTER TABLE public.pieces DROP CONSTRAINT pieces_grid_fkey;
ALTER TABLE public.pieces ADD CONSTRAINT pieces_grid_fkey FOREIGN KEY (a, b) REFERENCES public.grid (y, x);
