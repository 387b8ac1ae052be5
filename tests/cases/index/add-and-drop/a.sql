-- Plain indexes: two come, one goes, one stays; nothing is said about the table.
CREATE TABLE trips (id integer PRIMARY KEY, origin text, target text, day date);
CREATE INDEX trips_origin_idx ON trips (origin);
CREATE INDEX trips_day_idx ON trips (day);
