-- Every row needs a value of its own; filled in once for all, the unique key would fail.
CREATE TABLE tokens (
    id integer PRIMARY KEY
);
