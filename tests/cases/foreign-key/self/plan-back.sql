ALTER TABLE public.categories DROP CONSTRAINT categories_parent_id_fkey;

DROP INDEX public.categories_parent_id_idx;

ALTER TABLE public.categories ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.categories ALTER COLUMN parent_id TYPE integer USING parent_id::integer;

ALTER TABLE public.categories ADD CONSTRAINT categories_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.categories (id) ON DELETE CASCADE;
