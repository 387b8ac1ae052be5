-- Statistics of other columns, kinds and targets.
CREATE TABLE m (a integer, b integer, c text);
CREATE STATISTICS s (dependencies) ON a, b FROM m;
CREATE STATISTICS "Of All" ON a, b, c FROM m;
ALTER STATISTICS "Of All" SET STATISTICS 50;
