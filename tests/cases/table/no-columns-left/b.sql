CREATE TABLE placeholders (id integer, name text);
CREATE TABLE counters ();
CREATE TABLE empties ();
