-- everything that PostgreSQL alters in place
CREATE SUBSCRIPTION c CONNECTION 'host=a.invalid dbname=shop' PUBLICATION p WITH (connect = false);
CREATE SUBSCRIPTION p CONNECTION 'host=a.invalid' PUBLICATION p, "Q r" WITH (connect = false);
CREATE SUBSCRIPTION o CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false, binary = true, synchronous_commit = 'remote_write');
CREATE SUBSCRIPTION e CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false);
CREATE SUBSCRIPTION d CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION d ENABLE;
CREATE SUBSCRIPTION s CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false, slot_name = 'one');
COMMENT ON SUBSCRIPTION s IS 'kept';
