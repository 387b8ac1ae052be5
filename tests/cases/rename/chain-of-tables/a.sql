-- Each takes the name of the next, the last a new one.
CREATE TABLE a (id integer PRIMARY KEY, one integer);
CREATE TABLE b (id integer PRIMARY KEY, two integer);
CREATE TABLE c (id integer PRIMARY KEY, three integer);
