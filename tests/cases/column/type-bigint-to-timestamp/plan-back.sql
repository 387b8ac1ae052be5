ALTER TABLE public.heartbeats ALTER COLUMN at DROP DEFAULT;

ALTER TABLE public.heartbeats ALTER COLUMN at TYPE bigint USING NULL::bigint;
