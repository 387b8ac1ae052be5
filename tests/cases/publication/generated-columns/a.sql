-- generated columns, published or not
CREATE TABLE t (id int PRIMARY KEY, twice int GENERATED ALWAYS AS (id * 2) STORED);
CREATE PUBLICATION p FOR TABLE t WITH (publish_generated_columns = stored);
CREATE PUBLICATION q FOR TABLE t;
