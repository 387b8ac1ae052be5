-- A column that foreign keys of other tables and of the table itself refer to.
CREATE TABLE nodes (key integer PRIMARY KEY, parent integer REFERENCES nodes (key));
CREATE TABLE marks (node integer REFERENCES nodes (key), UNIQUE (node));
