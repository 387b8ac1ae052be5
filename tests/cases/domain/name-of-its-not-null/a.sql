-- Since PostgreSQL 17 NOT NULL of a domain is a constraint with a name, which may be chosen, changed and commented on.
CREATE DOMAIN plain AS integer NOT NULL;
CREATE DOMAIN "Na med" AS integer CONSTRAINT "must be" NOT NULL;
COMMENT ON CONSTRAINT "must be" ON DOMAIN "Na med" IS 'indeed';
CREATE DOMAIN bare AS integer;
CREATE TABLE t (a plain, b "Na med", c bare);
