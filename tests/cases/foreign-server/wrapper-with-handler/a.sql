-- A wrapper's validator comes and goes in place.
CREATE FOREIGN DATA WRAPPER "Far" VALIDATOR postgresql_fdw_validator;
CREATE SERVER there FOREIGN DATA WRAPPER "Far" OPTIONS (host 'a');
CREATE FOREIGN DATA WRAPPER near OPTIONS (debug 'true');
CREATE TABLE t (id integer);
