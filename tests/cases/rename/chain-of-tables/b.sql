-- pgmend: renamed-from a
CREATE TABLE b (id integer PRIMARY KEY, one integer);
-- pgmend: renamed-from b
CREATE TABLE c (id integer PRIMARY KEY, two integer);
-- pgmend: renamed-from c
CREATE TABLE d (id integer PRIMARY KEY, three integer);
