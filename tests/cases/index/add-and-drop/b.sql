CREATE TABLE trips (id integer PRIMARY KEY, origin text, target text, day date);
CREATE INDEX trips_day_idx ON trips (day);
CREATE INDEX trips_target_idx ON trips (target);
CREATE INDEX trips_way_idx ON trips (origin, target, day);
