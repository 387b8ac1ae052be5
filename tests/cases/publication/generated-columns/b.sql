CREATE TABLE t (id int PRIMARY KEY, twice int GENERATED ALWAYS AS (id * 2) STORED);
CREATE PUBLICATION p FOR TABLE t;
CREATE PUBLICATION q FOR TABLE t WITH (publish_generated_columns = stored);
CREATE PUBLICATION s FOR ALL TABLES WITH (publish_generated_columns = stored, publish = 'insert');
