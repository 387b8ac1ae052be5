-- Who may hand a privilege on, and to whom it was handed, changes.
CREATE TABLE t (a integer, b integer);
GRANT SELECT ON t TO pg_monitor WITH GRANT OPTION;
GRANT UPDATE (a) ON t TO pg_read_all_stats;
GRANT INSERT ON t TO PUBLIC;
