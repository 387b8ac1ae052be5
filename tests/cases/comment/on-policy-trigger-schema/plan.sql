COMMENT ON EXTENSION pg_trgm IS 'for the search box';

COMMENT ON POLICY same ON shop.items IS 'policy';

COMMENT ON TRIGGER same ON shop.items IS 'trigger';

COMMENT ON SCHEMA shop IS 'everything for sale';
