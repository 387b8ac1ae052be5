-- Casts that depend on the session's time zone exist; the defaults current_date and now() change along.
CREATE TABLE events (
    id integer PRIMARY KEY,
    begins timestamp NOT NULL DEFAULT now(),
    day date DEFAULT CURRENT_DATE,
    length interval
);
