CREATE TABLE orders (id integer PRIMARY KEY, note text);
CREATE TABLE prices (id integer PRIMARY KEY, price numeric);
CREATE VIEW order_notes AS SELECT note FROM orders;
GRANT SELECT ON orders TO pgm_reader;
GRANT SELECT, INSERT, UPDATE, REFERENCES ON orders TO pgm_writer;
GRANT SELECT, TRIGGER ON prices TO pgm_admin;
GRANT SELECT ON order_notes TO pgm_reader;
