CREATE TABLE orders (id int PRIMARY KEY, region text, total bigint, "Odd" int);
CREATE TABLE plain (id bigint PRIMARY KEY, a int);
CREATE TABLE parted (id int, day date, note text) PARTITION BY RANGE (day);
CREATE TABLE parted_1 PARTITION OF parted DEFAULT;
CREATE PUBLICATION p FOR TABLE orders (id, "Odd") WHERE (region = 'north' AND total > 10), plain WHERE (id > 5);
CREATE PUBLICATION q FOR TABLE orders WHERE (id > 0), plain (id, a);
CREATE PUBLICATION r FOR TABLE parted (id, day) WHERE (day > '2020-01-01') WITH (publish_via_partition_root);
