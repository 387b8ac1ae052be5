CREATE TABLE makers (id integer PRIMARY KEY);
CREATE TABLE toys (id integer PRIMARY KEY, maker_id integer, seller_id integer);
ALTER TABLE toys ADD CONSTRAINT toys_maker_fkey FOREIGN KEY (maker_id) REFERENCES makers (id) NOT VALID;
ALTER TABLE toys ADD CONSTRAINT toys_seller_fkey FOREIGN KEY (seller_id) REFERENCES makers (id);
