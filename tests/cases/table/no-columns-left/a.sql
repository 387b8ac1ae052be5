-- A table without columns is a table; the last column may go and the first may come.
CREATE TABLE placeholders ();
CREATE TABLE counters (n integer);
