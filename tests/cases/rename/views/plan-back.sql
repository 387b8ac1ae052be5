ALTER MATERIALIZED VIEW public.kept RENAME TO stored;

ALTER VIEW public.facade RENAME TO front;

ALTER VIEW public.front RENAME COLUMN caption TO label;

ALTER INDEX public.kept_id_idx RENAME TO stored_id_idx;
