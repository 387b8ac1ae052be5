ALTER SUBSCRIPTION goes DISABLE;
ALTER SUBSCRIPTION goes SET (slot_name = NONE);
DROP SUBSCRIPTION goes;

DROP SUBSCRIPTION no_slot;

CREATE SUBSCRIPTION "My ""Sub""" CONNECTION 'host=nowhere.invalid port=6543 dbname=shop user=rep application_name=''it\''s here''' PUBLICATION "Weird Pub", p WITH (connect = false, slot_name = 'other', synchronous_commit = 'local', binary = true, streaming = on);
ALTER SUBSCRIPTION "My ""Sub""" ENABLE;

COMMENT ON SUBSCRIPTION "My ""Sub""" IS 'with options';

CREATE SUBSCRIPTION detached CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
