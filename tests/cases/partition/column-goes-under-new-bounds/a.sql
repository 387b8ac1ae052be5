-- A column goes from the tree while one partition gets other bounds and another becomes a table of its own.
CREATE TABLE trips (day date, miles integer, note text) PARTITION BY RANGE (day);
CREATE TABLE trips_old PARTITION OF trips FOR VALUES FROM (MINVALUE) TO ('2026-01-01');
CREATE TABLE trips_new PARTITION OF trips FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
