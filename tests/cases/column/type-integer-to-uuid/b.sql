CREATE TABLE devices (id integer PRIMARY KEY, serial_no uuid, name text NOT NULL);
CREATE INDEX devices_serial_no_idx ON devices (serial_no);
