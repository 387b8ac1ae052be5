ALTER TABLE public.heartbeats ALTER COLUMN at TYPE timestamp with time zone USING (now())::timestamp with time zone;

ALTER TABLE public.heartbeats ALTER COLUMN at SET DEFAULT now();
