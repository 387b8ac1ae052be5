CREATE TABLE tickets (id integer PRIMARY KEY, state text NOT NULL, due date, owner integer);
CREATE INDEX tickets_due_idx ON tickets (due) WHERE state <> 'closed';
CREATE INDEX tickets_owner_idx ON tickets (owner) WHERE owner IS NOT NULL AND state IN ('open', 'urgent');
CREATE INDEX tickets_open_idx ON tickets (owner);
