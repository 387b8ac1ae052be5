-- Text that holds JSON becomes jsonb by an explicit cast; the empty-object default has two spellings.
CREATE TABLE webhooks (
    id integer PRIMARY KEY,
    body text NOT NULL DEFAULT '{}',
    headers json
);
