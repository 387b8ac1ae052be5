ALTER TABLE public.blobs SET (parallel_workers=2);
ALTER TABLE public.blobs SET (toast.autovacuum_enabled=false);
ALTER TABLE public.blobs RESET (toast.autovacuum_vacuum_threshold);

ALTER TABLE public.logs SET (autovacuum_enabled=false, fillfactor=90);
ALTER TABLE public.logs RESET (autovacuum_vacuum_scale_factor);
