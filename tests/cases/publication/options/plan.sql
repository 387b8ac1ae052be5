DROP PUBLICATION whole;

ALTER PUBLICATION less SET (publish = 'insert', publish_via_partition_root = true);

ALTER PUBLICATION more SET (publish = 'insert, update, delete, truncate');

ALTER PUBLICATION nothing SET (publish = 'update');

ALTER PUBLICATION root SET (publish_via_partition_root = false);

CREATE PUBLICATION whole FOR ALL TABLES WITH (publish = 'truncate');

COMMENT ON PUBLICATION whole IS 'kept';
