-- An unproved check is proved in place; a check declared unproved must not be, for a row breaks it.
CREATE TABLE mails (id integer PRIMARY KEY, size integer, sender text);
ALTER TABLE mails ADD CONSTRAINT mails_size_check CHECK (size >= 0) NOT VALID;
