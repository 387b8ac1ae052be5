-- Full, nothing, default: three settings without an index, each a change in place.
CREATE TABLE one (id integer PRIMARY KEY);
CREATE TABLE two (id integer PRIMARY KEY);
CREATE TABLE three (id integer PRIMARY KEY);
ALTER TABLE two REPLICA IDENTITY FULL;
ALTER TABLE three REPLICA IDENTITY NOTHING;
