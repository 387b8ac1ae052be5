ALTER TABLE public.categories DROP CONSTRAINT categories_parent_id_fkey;

ALTER TABLE public.categories ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER TABLE public.categories ALTER COLUMN parent_id TYPE bigint USING parent_id::bigint;

CREATE INDEX categories_parent_id_idx ON public.categories USING btree (parent_id);

ALTER TABLE public.categories ADD CONSTRAINT categories_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.categories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
