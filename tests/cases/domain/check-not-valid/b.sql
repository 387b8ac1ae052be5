CREATE DOMAIN phone AS text CONSTRAINT phone_digits CHECK (VALUE ~ '^[0-9 +]+$');
CREATE TABLE contacts (id integer PRIMARY KEY, phone phone);
