CREATE SUBSCRIPTION c CONNECTION 'host=b.invalid dbname=''shop 2''' PUBLICATION p WITH (connect = false);
CREATE SUBSCRIPTION p CONNECTION 'host=a.invalid' PUBLICATION p, s WITH (connect = false);
CREATE SUBSCRIPTION o CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false, streaming = on);
CREATE SUBSCRIPTION e CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION e ENABLE;
CREATE SUBSCRIPTION d CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION s CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false);
COMMENT ON SUBSCRIPTION s IS 'kept';
