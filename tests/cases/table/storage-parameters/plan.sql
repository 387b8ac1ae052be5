ALTER TABLE public.blobs RESET (parallel_workers);
ALTER TABLE public.blobs SET (toast.autovacuum_vacuum_threshold=500);
ALTER TABLE public.blobs RESET (toast.autovacuum_enabled);

ALTER TABLE public.logs SET (autovacuum_vacuum_scale_factor='0.05', fillfactor=70);
ALTER TABLE public.logs RESET (autovacuum_enabled);
