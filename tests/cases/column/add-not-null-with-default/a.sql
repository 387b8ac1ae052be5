-- A constant default fills the existing rows at once, so that NOT NULL holds without a rewrite.
CREATE TABLE subscriptions (
    id integer PRIMARY KEY
);
