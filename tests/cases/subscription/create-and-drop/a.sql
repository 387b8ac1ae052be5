-- subscriptions come and go without a word to the publisher, and without a password
CREATE TABLE t (id int PRIMARY KEY);
CREATE SUBSCRIPTION goes CONNECTION 'host=nowhere.invalid dbname=shop password=hush' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION goes ENABLE;
COMMENT ON SUBSCRIPTION goes IS 'from the shop';
CREATE SUBSCRIPTION no_slot CONNECTION 'dbname=shop' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION stays CONNECTION 'host=nowhere.invalid' PUBLICATION p, q WITH (connect = false);
