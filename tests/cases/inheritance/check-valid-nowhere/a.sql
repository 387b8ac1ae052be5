-- A child created under a check that is not valid would have it as valid.
CREATE TABLE kept (id integer);
