-- tables join, leave and stay; a table that is made anew is a member again
CREATE SCHEMA "Weird Schema";
CREATE TABLE stays (id int PRIMARY KEY);
CREATE TABLE leaves (id int PRIMARY KEY);
CREATE TABLE joins (id int PRIMARY KEY);
CREATE TABLE gone (id int PRIMARY KEY);
CREATE TABLE rebuilt (id int NOT NULL, day date NOT NULL);
CREATE TABLE "Weird Schema"."My ""Table""" (id int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE stays, leaves, gone, rebuilt;
CREATE PUBLICATION dropped FOR TABLE stays;
COMMENT ON PUBLICATION p IS 'for the branch office';
