CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE SCHEMA search;
CREATE FUNCTION search.words(body text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE AS $$ SELECT to_tsvector('pg_catalog.simple', body) $$;
CREATE TABLE accounts (
    id bigint PRIMARY KEY,
    nick citext NOT NULL CONSTRAINT accounts_nick_key UNIQUE,
    home_channel bigint
);
CREATE TABLE channels (
    id bigint PRIMARY KEY,
    name text NOT NULL,
    topic text,
    last_message bigint,
    founder_id bigint REFERENCES accounts (id) ON DELETE SET NULL
);
CREATE TABLE messages (
    id bigserial PRIMARY KEY,
    channel_id bigint NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
    author_id bigint NOT NULL REFERENCES accounts (id),
    body text NOT NULL,
    words tsvector GENERATED ALWAYS AS (search.words(body)) STORED,
    sent timestamptz NOT NULL DEFAULT now(),
    deleted timestamptz
);
CREATE INDEX messages_channel_idx ON messages (channel_id, id DESC) WHERE deleted IS NULL;
CREATE INDEX messages_words_idx ON messages USING gin (words);
CREATE INDEX accounts_nick_idx ON accounts USING gist ((nick::text) gist_trgm_ops);
ALTER TABLE channels ADD CONSTRAINT channels_last_fkey FOREIGN KEY (last_message)
    REFERENCES messages (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE accounts ADD CONSTRAINT accounts_home_fkey FOREIGN KEY (home_channel) REFERENCES channels (id);
CREATE UNLOGGED TABLE read_marks (
    account_id bigint,
    channel_id bigint,
    upto bigint,
    CONSTRAINT read_marks_pkey PRIMARY KEY (account_id, channel_id)
);
