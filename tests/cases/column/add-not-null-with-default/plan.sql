ALTER TABLE public.subscriptions ADD COLUMN plan text DEFAULT 'it''s free'::text NOT NULL;

ALTER TABLE public.subscriptions ADD COLUMN seats integer DEFAULT 1 NOT NULL;

ALTER TABLE public.subscriptions ADD COLUMN since timestamp with time zone DEFAULT now() NOT NULL;

ALTER TABLE public.subscriptions ADD COLUMN tags text[] DEFAULT '{}'::text[] NOT NULL;
