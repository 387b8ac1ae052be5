ALTER SUBSCRIPTION "My ""Sub""" DISABLE;
ALTER SUBSCRIPTION "My ""Sub""" SET (slot_name = NONE);
DROP SUBSCRIPTION "My ""Sub""";

DROP SUBSCRIPTION detached;

CREATE SUBSCRIPTION goes CONNECTION 'host=nowhere.invalid dbname=shop' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION goes ENABLE;

COMMENT ON SUBSCRIPTION goes IS 'from the shop';

CREATE SUBSCRIPTION no_slot CONNECTION 'dbname=shop' PUBLICATION p WITH (connect = false, slot_name = NONE);
