-- The sequence behind an identity can be logged when its table is not, and the other way round.
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);
CREATE UNLOGGED TABLE "U" (a integer GENERATED ALWAYS AS IDENTITY);
