-- Type, default and sequence of a referenced key change together; the old sequence is owned by the column.
CREATE TABLE channels (id serial PRIMARY KEY, name text);
CREATE TABLE posts (id bigserial PRIMARY KEY, channel_id integer REFERENCES channels (id));
