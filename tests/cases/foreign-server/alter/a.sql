-- wrappers, servers and mappings, each part altered; options added, set, dropped, with hostile names and values
CREATE FOREIGN DATA WRAPPER dummy OPTIONS (a '1', b '2');
CREATE FOREIGN DATA WRAPPER handled VALIDATOR postgresql_fdw_validator;
CREATE SERVER s VERSION '1' FOREIGN DATA WRAPPER dummy OPTIONS (host 'a', port '5432', "Weird, ""Name""" 'x, y ''z'' \');
CREATE SERVER v VERSION '1' FOREIGN DATA WRAPPER dummy;
CREATE SERVER t TYPE 'oracle' FOREIGN DATA WRAPPER dummy;
CREATE SERVER w FOREIGN DATA WRAPPER dummy;
CREATE SERVER same FOREIGN DATA WRAPPER dummy OPTIONS (x '1');
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (who 'all');
CREATE USER MAPPING FOR pgm_reader SERVER s OPTIONS (who 'me', mode 'fast');
CREATE USER MAPPING FOR pgm_writer SERVER s;
CREATE USER MAPPING FOR pgm_reader SERVER t OPTIONS (who 'me');
COMMENT ON FOREIGN DATA WRAPPER dummy IS 'does nothing';
COMMENT ON SERVER t IS 'kept';
