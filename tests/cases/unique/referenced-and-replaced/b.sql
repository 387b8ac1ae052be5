CREATE TABLE products (id integer, sku text, CONSTRAINT products_pkey PRIMARY KEY (sku));
CREATE TABLE offers (id integer PRIMARY KEY, sku text REFERENCES products (sku) ON UPDATE CASCADE);
