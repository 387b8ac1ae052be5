-- Whether two nulls are equal is an attribute of the constraint that no column shows.
CREATE TABLE aliases (id integer PRIMARY KEY, host text, alias text, CONSTRAINT aliases_key UNIQUE (host, alias));
CREATE UNIQUE INDEX aliases_alias_idx ON aliases (alias) NULLS NOT DISTINCT;
