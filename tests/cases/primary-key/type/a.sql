-- The key's type widens together with all that refer to it; every foreign key has to let go meanwhile or be re-proved.
CREATE TABLE users (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
CREATE TABLE posts (id integer PRIMARY KEY, author_id integer NOT NULL REFERENCES users (id));
CREATE TABLE likes (
    post_id integer REFERENCES posts (id),
    user_id integer REFERENCES users (id),
    PRIMARY KEY (post_id, user_id)
);
