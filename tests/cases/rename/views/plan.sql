ALTER MATERIALIZED VIEW public.stored RENAME TO kept;

ALTER VIEW public.front RENAME TO facade;

ALTER VIEW public.facade RENAME COLUMN label TO caption;

ALTER INDEX public.stored_id_idx RENAME TO kept_id_idx;
