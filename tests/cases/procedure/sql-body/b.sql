CREATE TABLE inbox (id integer PRIMARY KEY, body text, sent boolean NOT NULL DEFAULT false);
CREATE PROCEDURE forward(i integer) LANGUAGE sql BEGIN ATOMIC
    UPDATE inbox SET sent = true WHERE id = i;
END;
