-- A key declared NOT VALID is not to be proved; one that is valid by declaration is proved in place.
CREATE TABLE makers (id integer PRIMARY KEY);
CREATE TABLE toys (id integer PRIMARY KEY, maker_id integer, seller_id integer);
ALTER TABLE toys ADD CONSTRAINT toys_seller_fkey FOREIGN KEY (seller_id) REFERENCES makers (id) NOT VALID;
