CREATE TABLE g (id bigint, t text, x int, CHECK (id > 1));
CREATE TABLE p (u bigint) INHERITS (g);
CREATE TABLE q (u bigint) INHERITS (g);
CREATE TABLE c (v int) INHERITS (p, q);
