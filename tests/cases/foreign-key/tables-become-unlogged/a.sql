-- Tables that refer to each other and to themselves become unlogged, and logged again: a logged table never refers to one that is not.
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a, self int REFERENCES b);
CREATE TABLE c (id int REFERENCES b);
