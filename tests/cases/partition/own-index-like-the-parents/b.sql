CREATE TABLE logs (kind text, at date, words text) PARTITION BY LIST (kind);
CREATE TABLE logs_a PARTITION OF logs FOR VALUES IN ('a');
CREATE TABLE logs_b PARTITION OF logs DEFAULT;
CREATE INDEX z_logs_at ON logs (at);
CREATE INDEX a_own ON logs_a (at);
