-- The parent gets an index that a partition has already, as one of its own that it is to keep beside its part of the new one.
CREATE TABLE logs (kind text, at date) PARTITION BY LIST (kind);
CREATE TABLE logs_a PARTITION OF logs FOR VALUES IN ('a');
CREATE TABLE logs_b PARTITION OF logs DEFAULT;
CREATE INDEX a_own ON logs_a (at);
