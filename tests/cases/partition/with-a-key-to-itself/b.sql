CREATE TABLE public.parts (id int PRIMARY KEY, whole int);
ALTER TABLE public.parts ADD CONSTRAINT parts_whole_fkey FOREIGN KEY (whole) REFERENCES public.parts (id);
