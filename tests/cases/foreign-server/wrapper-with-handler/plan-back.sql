ALTER FOREIGN DATA WRAPPER "Far" VALIDATOR pg_catalog.postgresql_fdw_validator;

ALTER FOREIGN DATA WRAPPER near NO VALIDATOR OPTIONS (ADD debug 'true');
