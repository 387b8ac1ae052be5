CREATE TABLE m (a integer, b integer, c text);
CREATE STATISTICS s (ndistinct, mcv) ON a, c FROM m;
CREATE STATISTICS "Of All" ON a, b, c FROM m;
ALTER STATISTICS "Of All" SET STATISTICS 500;
CREATE STATISTICS lengths ON length(c), (a + b) FROM m;
