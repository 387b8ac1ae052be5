-- A foreign key stands on a unique constraint that gives way to the primary key, and needs one of the two all the time.
CREATE TABLE products (id integer PRIMARY KEY, sku text NOT NULL, CONSTRAINT products_sku_key UNIQUE (sku));
CREATE TABLE offers (id integer PRIMARY KEY, sku text REFERENCES products (sku) ON UPDATE CASCADE);
