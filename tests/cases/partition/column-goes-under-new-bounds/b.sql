CREATE TABLE trips (day date, miles integer) PARTITION BY RANGE (day);
CREATE TABLE trips_old (day date);
CREATE TABLE trips_new PARTITION OF trips DEFAULT;
