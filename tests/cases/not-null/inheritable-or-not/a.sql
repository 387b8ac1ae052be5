-- NOT NULL that children do not inherit becomes one that they do, and the other way round.
CREATE TABLE p (id int NOT NULL NO INHERIT, w int);
CREATE TABLE c () INHERITS (p);
