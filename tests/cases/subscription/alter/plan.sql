ALTER SUBSCRIPTION c CONNECTION 'host=b.invalid dbname=''shop 2''';

ALTER SUBSCRIPTION d DISABLE;
ALTER SUBSCRIPTION d SET (slot_name = NONE);

ALTER SUBSCRIPTION e ENABLE;

ALTER SUBSCRIPTION o SET (synchronous_commit = 'off', binary = false, streaming = on);

ALTER SUBSCRIPTION p SET PUBLICATION p, s WITH (refresh = false);

ALTER SUBSCRIPTION s SET (slot_name = 's');
