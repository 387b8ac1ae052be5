-- A table "_orders" takes the name that the array type of "orders" had; PostgreSQL moves the array type away.
CREATE TABLE orders (id integer PRIMARY KEY, state text);
CREATE TYPE item AS (n integer);
CREATE TABLE carts (id integer PRIMARY KEY, items item[], past orders[]);
