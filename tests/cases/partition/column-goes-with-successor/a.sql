-- A partition goes, another takes its rows, and the tree loses a column that was in its key.
CREATE TABLE "My Tree" (a integer, b text DEFAULT 'x', PRIMARY KEY (a, b)) PARTITION BY RANGE (a);
CREATE TABLE old_one PARTITION OF "My Tree" FOR VALUES FROM (0) TO (100);
CREATE INDEX by_b ON "My Tree" (b);
