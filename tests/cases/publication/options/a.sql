-- what is published, in place; from some tables to all of them, which PostgreSQL only makes anew
CREATE TABLE t (id int PRIMARY KEY);
CREATE PUBLICATION less FOR TABLE t;
CREATE PUBLICATION more FOR TABLE t WITH (publish = 'insert, delete');
CREATE PUBLICATION root FOR TABLE t WITH (publish_via_partition_root);
CREATE PUBLICATION whole FOR TABLE t;
CREATE PUBLICATION nothing FOR TABLE t WITH (publish = '');
COMMENT ON PUBLICATION whole IS 'kept';
