-- A parent without rows gets a column that must have a value; its child, which has rows, goes anyway, and does so before.
CREATE TABLE beings (name text);
CREATE TABLE ghosts () INHERITS (beings);
