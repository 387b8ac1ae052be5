CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
CREATE TABLE posts (id bigint PRIMARY KEY, author_id bigint NOT NULL REFERENCES users (id));
CREATE TABLE likes (
    post_id bigint REFERENCES posts (id),
    user_id bigint REFERENCES users (id),
    PRIMARY KEY (post_id, user_id)
);
