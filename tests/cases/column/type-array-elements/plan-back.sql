ALTER TABLE public.polls ALTER COLUMN votes DROP DEFAULT;

ALTER TABLE public.polls ALTER COLUMN names TYPE character varying(20)[] USING names::character varying(20)[];

ALTER TABLE public.polls ALTER COLUMN votes TYPE integer[] USING votes::integer[];

ALTER TABLE public.polls ALTER COLUMN votes SET DEFAULT '{0,0}'::integer[];
