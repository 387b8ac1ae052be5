-- A partition has an index of its own beside its part of the parent's, which is the same: made first, it would become that.
CREATE TABLE logs (kind text, at date, words text) PARTITION BY LIST (kind);
CREATE TABLE logs_a PARTITION OF logs FOR VALUES IN ('a');
CREATE TABLE logs_b PARTITION OF logs DEFAULT;
