-- Of several checks one stays, one goes, one comes; the one that stays is not proved again.
CREATE DOMAIN temperature AS real
    CONSTRAINT temperature_min CHECK (VALUE > -274)
    CONSTRAINT temperature_whole CHECK (VALUE = floor(VALUE));
CREATE TABLE measurements (at timestamptz PRIMARY KEY, value temperature);
