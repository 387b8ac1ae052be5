-- PostgreSQL lists columns as the table has them: those of a table with a column added since are the same statistics.
CREATE TABLE logs (a smallint, c boolean, d text);
CREATE STATISTICS logs_kept (dependencies) ON d, a FROM logs;
