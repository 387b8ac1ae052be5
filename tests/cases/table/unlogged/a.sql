-- Persistence changes in place, at the price of a rewrite; the rows stay.
CREATE TABLE sessions (token text PRIMARY KEY, data jsonb);
CREATE UNLOGGED TABLE cache (key text PRIMARY KEY, value text);
