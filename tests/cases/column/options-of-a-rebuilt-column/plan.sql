ALTER TABLE public.blobs ALTER COLUMN body TYPE character varying(400);
ALTER TABLE public.blobs ALTER COLUMN body SET STORAGE EXTERNAL;

ALTER TABLE public.blobs ALTER COLUMN sum TYPE bytea USING sum::bytea;
ALTER TABLE public.blobs ALTER COLUMN sum SET STORAGE EXTERNAL;
