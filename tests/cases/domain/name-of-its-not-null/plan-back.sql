COMMENT ON CONSTRAINT "some one" ON DOMAIN public.bare IS NULL;

ALTER DOMAIN public."Na med" RENAME CONSTRAINT "Na med_not_null" TO "must be";

COMMENT ON CONSTRAINT "must be" ON DOMAIN public."Na med" IS 'indeed';

ALTER DOMAIN public.bare DROP NOT NULL;

ALTER DOMAIN public.plain RENAME CONSTRAINT chosen TO plain_not_null;
