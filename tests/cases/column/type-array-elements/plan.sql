ALTER TABLE public.polls ALTER COLUMN votes DROP DEFAULT;

ALTER TABLE public.polls ALTER COLUMN names TYPE text[] USING names::text[];

ALTER TABLE public.polls ALTER COLUMN votes TYPE bigint[] USING votes::bigint[];

ALTER TABLE public.polls ALTER COLUMN votes SET DEFAULT '{0,0}'::bigint[];
