-- Expressions, one of them through a function that arrives with the index; columns and expressions mixed.
CREATE TABLE persons (id integer PRIMARY KEY, name text NOT NULL, mail text, born date);
CREATE INDEX persons_name_idx ON persons (name);
CREATE INDEX persons_year_idx ON persons (date_part('year', born));
