-- A column comes from two parents that have nothing in common, and another from their common one: types, a check and columns change in all.
CREATE TABLE g (id int, t text, CHECK (id > 0));
CREATE TABLE p (u int) INHERITS (g);
CREATE TABLE q (u int) INHERITS (g);
CREATE TABLE c (v int) INHERITS (p, q);
