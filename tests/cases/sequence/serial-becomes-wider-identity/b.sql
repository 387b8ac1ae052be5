CREATE TABLE channels (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000 INCREMENT BY 2) PRIMARY KEY,
    name text
);
CREATE TABLE posts (id bigserial PRIMARY KEY, channel_id bigint REFERENCES channels (id));
