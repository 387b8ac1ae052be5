CREATE TABLE public.parts (id int PRIMARY KEY, whole int) PARTITION BY LIST (id);
CREATE TABLE public.parts_few PARTITION OF public.parts FOR VALUES IN (1, 2);
CREATE TABLE public."Parts rest" PARTITION OF public.parts DEFAULT;
ALTER TABLE public.parts ADD CONSTRAINT parts_whole_fkey FOREIGN KEY (whole) REFERENCES public.parts (id);
