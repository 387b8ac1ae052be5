-- failover is altered in the slot, too: not without the publisher
CREATE SUBSCRIPTION f CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false, failover = true);
CREATE SUBSCRIPTION g CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false);
