CREATE UNLOGGED TABLE sessions (token text PRIMARY KEY, data jsonb);
CREATE TABLE cache (key text PRIMARY KEY, value text);
