-- Column defaults and comments of a view change by themselves; the view stays.
CREATE TABLE events (id integer PRIMARY KEY, kind text, place text);
CREATE VIEW concerts AS SELECT id, kind, place FROM events WHERE kind = 'concert';
ALTER VIEW concerts ALTER COLUMN kind SET DEFAULT 'concert';
COMMENT ON COLUMN concerts.place IS 'hall';
COMMENT ON VIEW concerts IS 'music';
