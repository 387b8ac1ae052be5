-- A ring of foreign keys, soft deletes and full-text search appear on tables full of messages.
CREATE TABLE accounts (id bigint PRIMARY KEY, nick varchar(20) NOT NULL);
CREATE TABLE channels (id bigint PRIMARY KEY, name text NOT NULL, topic text);
CREATE TABLE messages (
    id bigserial PRIMARY KEY,
    channel_id bigint NOT NULL REFERENCES channels (id),
    author_id bigint NOT NULL REFERENCES accounts (id),
    body text NOT NULL,
    sent timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX messages_channel_idx ON messages (channel_id);
CREATE TABLE read_marks (account_id bigint, channel_id bigint, upto bigint);
