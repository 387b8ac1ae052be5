-- row filters and column lists, and the columns in them that change
CREATE TABLE orders (id int PRIMARY KEY, region text, total int, note text, "Odd" int);
CREATE TABLE plain (id int PRIMARY KEY, a int, b int);
CREATE TABLE parted (id int, day date, note text) PARTITION BY RANGE (day);
CREATE TABLE parted_1 PARTITION OF parted DEFAULT;
CREATE PUBLICATION p FOR TABLE orders (id, region) WHERE (region = 'north' AND total > 10), plain;
CREATE PUBLICATION q FOR TABLE orders WHERE (id > 0), plain (id, a, b);
CREATE PUBLICATION r FOR TABLE parted;
