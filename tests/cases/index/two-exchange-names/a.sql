-- Two indexes exchange their definitions: both names must be free before the first new index is built.
CREATE TABLE visits (id integer PRIMARY KEY, guest integer, day date);
CREATE INDEX visits_one_idx ON visits (guest);
CREATE INDEX visits_two_idx ON visits (day);
