-- The journal as the first version of pgmend made it, table by table, when it needed one.
CREATE SCHEMA IF NOT EXISTS pgmend;

CREATE TABLE IF NOT EXISTS pgmend.run (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    begun timestamptz NOT NULL DEFAULT now(),
    ended timestamptz,
    by text NOT NULL DEFAULT session_user,
    plan text NOT NULL,
    before text NOT NULL,
    reached text,
    undoes bigint,
    undone_by bigint
);

CREATE TABLE IF NOT EXISTS pgmend.trash (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    put_at timestamptz NOT NULL DEFAULT now(),
    put_by text NOT NULL DEFAULT session_user,
    run bigint DEFAULT NULLIF(current_setting('pgmend.run', true), '')::bigint,
    kind text NOT NULL,
    item text NOT NULL,
    part_of text,
    from_schema text NOT NULL,
    trash_schema text NOT NULL,
    trash_name text NOT NULL
);
