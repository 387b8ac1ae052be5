COMMENT ON CONSTRAINT "must be" ON DOMAIN public."Na med" IS NULL;

ALTER DOMAIN public."Na med" RENAME CONSTRAINT "must be" TO "Na med_not_null";

ALTER DOMAIN public.bare ADD CONSTRAINT "some one" NOT NULL;

COMMENT ON CONSTRAINT "some one" ON DOMAIN public.bare IS 'new';

ALTER DOMAIN public.plain RENAME CONSTRAINT plain_not_null TO chosen;
