CREATE FOREIGN DATA WRAPPER "Old One";

ALTER FOREIGN DATA WRAPPER w VALIDATOR pg_catalog.postgresql_fdw_validator OPTIONS (DROP host, DROP more);
