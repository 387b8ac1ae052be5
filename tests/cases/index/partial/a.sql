-- Only the predicate differs, or appears, or goes.
CREATE TABLE tickets (id integer PRIMARY KEY, state text NOT NULL, due date, owner integer);
CREATE INDEX tickets_due_idx ON tickets (due) WHERE state = 'open';
CREATE INDEX tickets_owner_idx ON tickets (owner);
CREATE UNIQUE INDEX tickets_open_idx ON tickets (owner) WHERE state = 'urgent';
