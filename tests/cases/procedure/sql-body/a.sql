-- A parsed body depends on the tables it writes: they change under it and one of them goes.
CREATE TABLE inbox (id integer PRIMARY KEY, body text);
CREATE TABLE outbox (id integer PRIMARY KEY, body text);
CREATE PROCEDURE forward(i integer) LANGUAGE sql BEGIN ATOMIC
    INSERT INTO outbox SELECT id, body FROM inbox WHERE id = i;
    DELETE FROM inbox WHERE id = i;
END;
