CREATE TYPE plan_kind AS ENUM ('trial', 'free', 'team', 'enterprise');
CREATE TABLE workspaces (
    id integer PRIMARY KEY,
    plan plan_kind NOT NULL DEFAULT 'trial',
    seats integer,
    CONSTRAINT workspaces_seats_check CHECK (plan <> 'enterprise' OR seats >= 10)
);
CREATE INDEX workspaces_enterprise_idx ON workspaces (id) WHERE plan = 'enterprise';
