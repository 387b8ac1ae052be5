-- An exclusion constraint goes, another takes its place.
CREATE TABLE rooms (id integer, during int4range, CONSTRAINT apart EXCLUDE USING gist (during WITH &&), CONSTRAINT ids EXCLUDE (id WITH =));
