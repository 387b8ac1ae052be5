CREATE TABLE events (id integer PRIMARY KEY, kind text, place text);
CREATE VIEW concerts AS SELECT id, kind, place FROM events WHERE kind = 'concert';
ALTER VIEW concerts ALTER COLUMN place SET DEFAULT 'park';
COMMENT ON COLUMN concerts.place IS 'hall or park';
COMMENT ON COLUMN concerts.id IS 'of the event';
