-- A column that two parents give goes from one of them: the child still has it from the other.
CREATE TABLE p (id int, a text);
CREATE TABLE q (id int, b text);
CREATE TABLE c () INHERITS (p, q);
