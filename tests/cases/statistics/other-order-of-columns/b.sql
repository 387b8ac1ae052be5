CREATE TABLE logs (a smallint, b date, c boolean, d text);
CREATE STATISTICS logs_acb (dependencies, mcv) ON b, a, c FROM logs;
CREATE STATISTICS logs_kept (dependencies) ON d, a FROM logs;
