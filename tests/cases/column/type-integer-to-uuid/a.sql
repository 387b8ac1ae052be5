-- No cast and no common text form: the values cannot be kept, and saying so is better than a statement that fails.
CREATE TABLE devices (id integer PRIMARY KEY, serial_no integer, name text NOT NULL);
CREATE INDEX devices_serial_no_idx ON devices (serial_no);
