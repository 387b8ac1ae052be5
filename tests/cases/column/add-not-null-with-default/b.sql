CREATE TABLE subscriptions (
    id integer PRIMARY KEY,
    seats integer NOT NULL DEFAULT 1,
    plan text NOT NULL DEFAULT 'it''s free',
    since timestamptz NOT NULL DEFAULT now(),
    tags text[] NOT NULL DEFAULT '{}'
);
