-- Defaults of domains change in place: one appears, one changes, one goes.
CREATE DOMAIN locale AS text DEFAULT 'en';
CREATE DOMAIN score AS integer;
CREATE DOMAIN flag AS boolean DEFAULT true;
CREATE TABLE players (id integer PRIMARY KEY, locale locale, score score, flag flag);
