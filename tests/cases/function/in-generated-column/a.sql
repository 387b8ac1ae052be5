-- The function under a generated column changes its argument's name: the column is dropped and computed again.
CREATE FUNCTION slug(title text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(replace($1, ' ', '-')) $$;
CREATE TABLE posts (
    id integer PRIMARY KEY,
    title text NOT NULL,
    slug text GENERATED ALWAYS AS (slug(title)) STORED,
    CONSTRAINT posts_slug_key UNIQUE (slug)
);
CREATE TABLE links (id integer PRIMARY KEY, slug text REFERENCES posts (slug));
