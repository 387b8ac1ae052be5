ALTER TABLE public.posts DROP CONSTRAINT posts_channel_id_fkey;

ALTER TABLE public.channels ALTER COLUMN id DROP DEFAULT;

ALTER SEQUENCE public.channels_id_seq RENAME TO channels_id_seq__old_ce52378a;

ALTER TABLE public.channels ALTER COLUMN id TYPE bigint USING id::bigint;
ALTER TABLE public.channels ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (START WITH 1000 INCREMENT BY 2);

SELECT pg_catalog.setval('public.channels_id_seq', last_value, is_called) FROM public.channels_id_seq__old_ce52378a;

ALTER TABLE public.posts ALTER COLUMN channel_id TYPE bigint USING channel_id::bigint;

ALTER TABLE public.posts ADD CONSTRAINT posts_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES public.channels (id);

DROP SEQUENCE public.channels_id_seq__old_ce52378a;
