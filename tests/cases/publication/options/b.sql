CREATE TABLE t (id int PRIMARY KEY);
CREATE PUBLICATION less FOR TABLE t WITH (publish = 'insert', publish_via_partition_root = true);
CREATE PUBLICATION more FOR TABLE t;
CREATE PUBLICATION root FOR TABLE t;
CREATE PUBLICATION whole FOR ALL TABLES WITH (publish = 'truncate');
CREATE PUBLICATION nothing FOR TABLE t WITH (publish = 'update');
COMMENT ON PUBLICATION whole IS 'kept';
