ALTER TABLE public.nodes RENAME COLUMN key TO id;

ALTER TABLE public.nodes RENAME COLUMN parent TO above;

ALTER TABLE public.nodes RENAME CONSTRAINT nodes_parent_fkey TO nodes_above_fkey;
