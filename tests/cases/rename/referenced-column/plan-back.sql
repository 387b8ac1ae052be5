ALTER TABLE public.nodes RENAME COLUMN above TO parent;

ALTER TABLE public.nodes RENAME COLUMN id TO key;

ALTER TABLE public.nodes RENAME CONSTRAINT nodes_above_fkey TO nodes_parent_fkey;
