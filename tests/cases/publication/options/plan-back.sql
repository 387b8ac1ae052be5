DROP PUBLICATION whole;

ALTER PUBLICATION less SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);

ALTER PUBLICATION more SET (publish = 'insert, delete');

ALTER PUBLICATION nothing SET (publish = '');

ALTER PUBLICATION root SET (publish_via_partition_root = true);

CREATE PUBLICATION whole FOR TABLE public.t;

COMMENT ON PUBLICATION whole IS 'kept';
