CREATE SUBSCRIPTION f CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false);
CREATE SUBSCRIPTION g CONNECTION 'host=b.invalid' PUBLICATION p WITH (connect = false, failover = true);
