SET check_function_bodies = off;

ALTER TABLE public.messages DROP CONSTRAINT messages_channel_id_fkey;

DROP INDEX public.messages_channel_idx;

CREATE SCHEMA search;

CREATE EXTENSION citext WITH SCHEMA public;

CREATE EXTENSION pg_trgm WITH SCHEMA public;

ALTER TABLE public.accounts ADD COLUMN home_channel bigint;

ALTER TABLE public.accounts ALTER COLUMN nick TYPE public.citext USING nick::public.citext;

ALTER TABLE public.accounts ADD CONSTRAINT accounts_nick_key UNIQUE (nick);

CREATE INDEX accounts_nick_idx ON public.accounts USING gist (((nick)::text) public.gist_trgm_ops);

ALTER TABLE public.channels ADD COLUMN founder_id bigint;

ALTER TABLE public.channels ADD COLUMN last_message bigint;

ALTER TABLE public.messages ADD COLUMN deleted timestamp with time zone;

CREATE INDEX messages_channel_idx ON public.messages USING btree (channel_id, id DESC) WHERE (deleted IS NULL);

ALTER TABLE public.read_marks SET UNLOGGED;

ALTER TABLE public.read_marks ALTER COLUMN account_id SET NOT NULL;

ALTER TABLE public.read_marks ALTER COLUMN channel_id SET NOT NULL;

ALTER TABLE public.read_marks ADD CONSTRAINT read_marks_pkey PRIMARY KEY (account_id, channel_id);

ALTER TABLE public.accounts ADD CONSTRAINT accounts_home_fkey FOREIGN KEY (home_channel) REFERENCES public.channels (id);

ALTER TABLE public.channels ADD CONSTRAINT channels_founder_id_fkey FOREIGN KEY (founder_id) REFERENCES public.accounts (id) ON DELETE SET NULL;

ALTER TABLE public.channels ADD CONSTRAINT channels_last_fkey FOREIGN KEY (last_message) REFERENCES public.messages (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE public.messages ADD CONSTRAINT messages_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES public.channels (id) ON DELETE CASCADE;

CREATE FUNCTION search.words(body text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT to_tsvector('pg_catalog.simple', body) $function$;

ALTER TABLE public.messages ADD COLUMN words tsvector GENERATED ALWAYS AS (search.words(body)) STORED;

CREATE INDEX messages_words_idx ON public.messages USING gin (words);
