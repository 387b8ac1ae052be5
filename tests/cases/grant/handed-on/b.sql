CREATE TABLE t (a integer, b integer);
GRANT SELECT ON t TO pg_monitor;
GRANT UPDATE (a, b) ON t TO pg_read_all_stats WITH GRANT OPTION;
GRANT INSERT ON t TO pg_monitor;
