-- Materialized view on a view on a table, with indexes, a comment and a grant; the reverse takes it all away in order.
CREATE TABLE rides (id integer PRIMARY KEY, bike integer, km numeric);
GRANT SELECT ON rides TO pgm_writer;
