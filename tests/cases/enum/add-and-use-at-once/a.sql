-- A label just added cannot be used before its transaction has ended; a default, a check and an index use it.
CREATE TYPE plan_kind AS ENUM ('free', 'team');
CREATE TABLE workspaces (
    id integer PRIMARY KEY,
    plan plan_kind NOT NULL DEFAULT 'free',
    seats integer
);
