-- a table with children is a member with them or without them
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child () INHERITS (parent);
CREATE PUBLICATION alone FOR TABLE ONLY parent;
CREATE PUBLICATION family FOR TABLE parent;
