CREATE TABLE t (id int PRIMARY KEY);
CREATE SUBSCRIPTION stays CONNECTION 'host=nowhere.invalid' PUBLICATION p, q WITH (connect = false);
CREATE SUBSCRIPTION "My ""Sub""" CONNECTION 'host=nowhere.invalid port=6543 dbname=shop user=rep password=s3cret application_name=''it\''s here''' PUBLICATION "Weird Pub", p
    WITH (connect = false, slot_name = 'other', binary = true, streaming = on, synchronous_commit = 'local');
ALTER SUBSCRIPTION "My ""Sub""" ENABLE;
COMMENT ON SUBSCRIPTION "My ""Sub""" IS 'with options';
CREATE SUBSCRIPTION detached CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
