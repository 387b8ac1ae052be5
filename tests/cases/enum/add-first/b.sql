CREATE TYPE severity AS ENUM ('info', 'warning', 'error');
CREATE TABLE alerts (id integer PRIMARY KEY, severity severity NOT NULL);
CREATE INDEX alerts_severity_idx ON alerts (severity);
