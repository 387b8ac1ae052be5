-- Foreign keys of and onto partitioned tables come, change and go as one.
CREATE TABLE customers (id integer PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE customers_1 PARTITION OF customers FOR VALUES FROM (0) TO (1000);
CREATE TABLE orders (id integer NOT NULL, customer integer CONSTRAINT who REFERENCES customers) PARTITION BY RANGE (id);
CREATE TABLE orders_1 PARTITION OF orders FOR VALUES FROM (0) TO (100);
CREATE TABLE orders_2 PARTITION OF orders FOR VALUES FROM (100) TO (200);
