ALTER SUBSCRIPTION c CONNECTION 'host=a.invalid dbname=shop';

ALTER SUBSCRIPTION d SET (slot_name = 'd');
ALTER SUBSCRIPTION d ENABLE;

ALTER SUBSCRIPTION e DISABLE;

ALTER SUBSCRIPTION o SET (synchronous_commit = 'remote_write', binary = true, streaming = off);

ALTER SUBSCRIPTION p SET PUBLICATION p, "Q r" WITH (refresh = false);

ALTER SUBSCRIPTION s SET (slot_name = 'one');
