CREATE TABLE mails (id integer PRIMARY KEY, size integer, sender text,
    CONSTRAINT mails_size_check CHECK (size >= 0));
ALTER TABLE mails ADD CONSTRAINT mails_sender_check CHECK (sender LIKE '%@%') NOT VALID;
