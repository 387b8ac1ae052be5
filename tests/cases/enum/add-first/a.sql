-- The new label sorts before all others; appended it would compare wrongly.
CREATE TYPE severity AS ENUM ('warning', 'error');
CREATE TABLE alerts (id integer PRIMARY KEY, severity severity NOT NULL);
CREATE INDEX alerts_severity_idx ON alerts (severity);
