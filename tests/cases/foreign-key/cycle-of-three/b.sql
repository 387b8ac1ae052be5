CREATE TABLE rock (id integer PRIMARY KEY, beats integer);
CREATE TABLE paper (id integer PRIMARY KEY, beats integer REFERENCES rock (id));
CREATE TABLE scissors (id integer PRIMARY KEY, beats integer REFERENCES paper (id));
ALTER TABLE rock ADD FOREIGN KEY (beats) REFERENCES scissors (id);
