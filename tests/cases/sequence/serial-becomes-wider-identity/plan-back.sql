ALTER TABLE public.posts DROP CONSTRAINT posts_channel_id_fkey;

ALTER SEQUENCE public.channels_id_seq RENAME TO channels_id_seq__old_b306915f;

CREATE SEQUENCE public.channels_id_seq AS integer;
SELECT pg_catalog.setval('public.channels_id_seq', last_value, is_called) FROM public.channels_id_seq__old_b306915f;

ALTER TABLE public.channels ALTER COLUMN id DROP IDENTITY;
ALTER TABLE public.channels ALTER COLUMN id TYPE integer USING id::integer;

ALTER SEQUENCE public.channels_id_seq OWNED BY public.channels.id;

ALTER TABLE public.channels ALTER COLUMN id SET DEFAULT nextval('public.channels_id_seq'::regclass);

ALTER TABLE public.posts ALTER COLUMN channel_id TYPE integer USING channel_id::integer;

ALTER TABLE public.posts ADD CONSTRAINT posts_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES public.channels (id);
