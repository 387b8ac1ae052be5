-- INHERITS would put an heir's columns in its parent's order.
CREATE TABLE kept (id integer);
