-- A column and a check that two more tables inherit.
CREATE TABLE shapes (id integer, area numeric, CONSTRAINT some_area CHECK (area > 0));
CREATE TABLE circles (radius numeric) INHERITS (shapes);
CREATE TABLE rings (hole numeric) INHERITS (circles);
