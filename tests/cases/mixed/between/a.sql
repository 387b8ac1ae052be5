CREATE TABLE readings (id integer PRIMARY KEY, low integer, high integer);
