ALTER TABLE public.people RENAME COLUMN first_name TO first_name__old_06bfe6bb;

ALTER TABLE public.people RENAME COLUMN last_name TO first_name;

ALTER TABLE public.people RENAME COLUMN first_name__old_06bfe6bb TO last_name;

ALTER INDEX public.people_first_name_idx RENAME TO people_last_name_idx;
