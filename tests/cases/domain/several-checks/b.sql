CREATE DOMAIN temperature AS real
    CONSTRAINT temperature_min CHECK (VALUE > -274)
    CONSTRAINT temperature_max CHECK (VALUE < 2000);
CREATE TABLE measurements (at timestamptz PRIMARY KEY, value temperature);
