CREATE DOMAIN plain AS integer CONSTRAINT chosen NOT NULL;
CREATE DOMAIN "Na med" AS integer NOT NULL;
CREATE DOMAIN bare AS integer CONSTRAINT "some one" NOT NULL;
COMMENT ON CONSTRAINT "some one" ON DOMAIN bare IS 'new';
CREATE TABLE t (a plain, b "Na med", c bare);
