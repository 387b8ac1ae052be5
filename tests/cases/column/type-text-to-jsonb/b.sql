CREATE TABLE webhooks (
    id integer PRIMARY KEY,
    body jsonb NOT NULL DEFAULT '{}',
    headers jsonb
);
