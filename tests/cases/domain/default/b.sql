CREATE DOMAIN locale AS text DEFAULT 'pt';
CREATE DOMAIN score AS integer DEFAULT 100;
CREATE DOMAIN flag AS boolean;
CREATE TABLE players (id integer PRIMARY KEY, locale locale, score score, flag flag);
