CREATE TABLE visits (id integer PRIMARY KEY, guest integer, day date);
CREATE INDEX visits_one_idx ON visits (day);
CREATE INDEX visits_two_idx ON visits (guest);
