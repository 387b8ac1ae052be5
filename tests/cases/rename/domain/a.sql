-- A domain and its checks, one of which is called after it.
CREATE DOMAIN price AS numeric(9, 2) DEFAULT 0 CHECK (VALUE >= 0) CONSTRAINT cheap CHECK (VALUE < 1000);
CREATE TABLE goods (id integer, price price, prices price[]);
