CREATE TABLE base (id integer);
CREATE TABLE heir (own integer, kept text) INHERITS (base);
