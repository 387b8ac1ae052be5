CREATE TABLE polls (
    id integer PRIMARY KEY,
    votes bigint[] NOT NULL DEFAULT '{0,0}',
    names text[]
);
