CREATE TABLE aliases (id integer PRIMARY KEY, host text, alias text,
    CONSTRAINT aliases_key UNIQUE NULLS NOT DISTINCT (host, alias));
CREATE UNIQUE INDEX aliases_alias_idx ON aliases (alias);
