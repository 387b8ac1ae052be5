-- A wrapper gets no handler and no validator any more, one is dropped.
CREATE FOREIGN DATA WRAPPER w VALIDATOR postgresql_fdw_validator;
CREATE FOREIGN DATA WRAPPER "Old One";
CREATE SERVER s FOREIGN DATA WRAPPER w;
