-- INHERITS would put a child's columns in its parent's order.
CREATE TABLE kept (id integer);
