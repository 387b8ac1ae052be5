CREATE EXTENSION btree_gist;
CREATE TABLE rates (id integer, during daterange, price integer, CONSTRAINT rates_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS), CONSTRAINT one_price UNIQUE (price, during WITHOUT OVERLAPS));
CREATE TABLE sold (id integer, during daterange, CONSTRAINT at_rate FOREIGN KEY (id, PERIOD during) REFERENCES rates (id, PERIOD during));
