SET check_function_bodies = off;

REVOKE USAGE ON SCHEMA forum FROM pgm_reader;

DROP VIEW forum.hot;

DROP INDEX forum.posts_score_idx;

ALTER TABLE forum.posts DROP CONSTRAINT posts_body_check;

DROP TYPE forum.vote;
CREATE TYPE forum.vote AS ENUM ('up', 'down');

ALTER TABLE forum.posts RESET (fillfactor);
ALTER TABLE forum.posts DISABLE ROW LEVEL SECURITY;

ALTER TABLE forum.posts ALTER COLUMN body SET STATISTICS -1;

ALTER TABLE forum.posts ALTER COLUMN id SET GENERATED ALWAYS;

ALTER TABLE forum.posts ALTER COLUMN score DROP NOT NULL;

ALTER TABLE forum.posts ALTER COLUMN score SET DEFAULT 0;

ALTER POLICY posts_all ON forum.posts USING (true);

COMMENT ON TABLE forum.posts IS 'all of them';

REVOKE INSERT ON TABLE forum.posts FROM pgm_reader;

ALTER TABLE forum.users ALTER COLUMN id SET INCREMENT BY 1;

ALTER TABLE forum.users ALTER COLUMN nick TYPE character varying(20);

ALTER TABLE forum.posts ALTER CONSTRAINT posts_author_fkey NOT DEFERRABLE;

CREATE OR REPLACE FUNCTION forum.on_post()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;

CREATE OR REPLACE FUNCTION forum.rank(p integer)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ SELECT score FROM forum.posts WHERE id = p $function$;

CREATE VIEW forum.hot AS
 SELECT posts.id,
    posts.body
   FROM forum.posts
  WHERE (posts.score > 10);

ALTER TABLE forum.posts ENABLE TRIGGER posts_new;

ALTER TABLE forum.users DROP COLUMN joined;
