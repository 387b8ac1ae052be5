CREATE TABLE heir (id integer, note text, own integer);
