-- NOT VALID is kept, validated, and set again.
CREATE TABLE t (a integer, b integer, c integer);
ALTER TABLE t ADD CONSTRAINT t_a_not_null NOT NULL a NOT VALID;
ALTER TABLE t ADD CONSTRAINT b_is NOT NULL b NOT VALID;
