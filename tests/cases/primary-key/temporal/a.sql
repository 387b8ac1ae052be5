-- Keys without overlaps, and a foreign key to one.
CREATE EXTENSION btree_gist;
CREATE TABLE rates (id integer, during daterange, price integer, CONSTRAINT rates_pkey PRIMARY KEY (id, during), CONSTRAINT one_price UNIQUE (price, during));
