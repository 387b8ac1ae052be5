CREATE TABLE airports (id integer PRIMARY KEY, iata char(3) NOT NULL UNIQUE);
CREATE TABLE flights (
    id integer PRIMARY KEY,
    origin char(3) REFERENCES airports (iata),
    target char(3) REFERENCES airports (iata)
);
