CREATE TABLE shifts (
    id integer PRIMARY KEY, hours int4range NOT NULL, days int4range NOT NULL, cancelled boolean DEFAULT false,
    CONSTRAINT shifts_hours_excl EXCLUDE USING gist (hours WITH &&, days WITH -|-) WHERE (id > 1),
    CONSTRAINT shifts_days_excl EXCLUDE USING gist (days WITH &&) DEFERRABLE INITIALLY DEFERRED
);
