-- Many small changes in place: not one of them needs a table, a view or a function to be dropped.
CREATE SCHEMA forum;
CREATE TYPE forum.vote AS ENUM ('up', 'down');
CREATE TABLE forum.users (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, nick varchar(20) NOT NULL, bio text);
CREATE TABLE forum.posts (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id integer NOT NULL CONSTRAINT posts_author_fkey REFERENCES forum.users (id),
    body text NOT NULL,
    score integer DEFAULT 0
);
CREATE VIEW forum.hot AS SELECT id, body FROM forum.posts WHERE score > 10;
CREATE FUNCTION forum.rank(p integer) RETURNS integer LANGUAGE sql STABLE AS $$ SELECT score FROM forum.posts WHERE id = p $$;
CREATE FUNCTION forum.on_post() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER posts_new BEFORE INSERT ON forum.posts FOR EACH ROW EXECUTE FUNCTION forum.on_post();
CREATE POLICY posts_all ON forum.posts USING (true);
COMMENT ON TABLE forum.posts IS 'all of them';
GRANT SELECT ON forum.posts TO pgm_reader;
