CREATE TABLE p (a text);
CREATE TABLE q (id int, b text);
CREATE TABLE c () INHERITS (p, q);
