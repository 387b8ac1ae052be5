-- A partitioned table becomes a plain one with a sequence for a column that has values: it starts behind them.
CREATE TABLE notes (id bigint, words text) PARTITION BY LIST (words);
CREATE TABLE notes_all PARTITION OF notes DEFAULT;
