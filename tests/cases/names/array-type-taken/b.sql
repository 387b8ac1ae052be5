CREATE TABLE orders (id integer PRIMARY KEY, state text);
CREATE TABLE _orders (id integer PRIMARY KEY, copies orders[]);
CREATE TYPE item AS (n integer);
CREATE TYPE _item AS ENUM ('a');
CREATE TABLE carts (id integer PRIMARY KEY, items item[], past orders[], more _item[]);
