-- pgmend: renamed-from hours
CREATE TYPE working_hours AS RANGE (subtype = integer);
CREATE TABLE shifts (id integer, at working_hours);
