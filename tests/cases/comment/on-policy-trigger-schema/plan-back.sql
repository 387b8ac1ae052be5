COMMENT ON SCHEMA shop IS NULL;

COMMENT ON TRIGGER same ON shop.items IS NULL;

COMMENT ON POLICY same ON shop.items IS NULL;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';
