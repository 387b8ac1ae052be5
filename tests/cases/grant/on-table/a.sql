-- Privileges are added and taken away one by one; those that both sides have are not said again.
CREATE TABLE orders (id integer PRIMARY KEY, note text);
CREATE TABLE prices (id integer PRIMARY KEY, price numeric);
CREATE VIEW order_notes AS SELECT note FROM orders;
GRANT SELECT, DELETE ON orders TO pgm_reader;
GRANT SELECT, INSERT ON orders TO pgm_writer;
GRANT ALL ON prices TO pgm_admin;
GRANT SELECT ON order_notes TO PUBLIC;
