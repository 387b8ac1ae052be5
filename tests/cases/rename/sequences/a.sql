-- A sequence that a default draws from, and one that an identity column has.
CREATE SEQUENCE tickets START 100;
CREATE TABLE guests (id integer DEFAULT nextval('tickets'), seat integer GENERATED ALWAYS AS IDENTITY);
