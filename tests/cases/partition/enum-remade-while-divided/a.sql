-- A table becomes partitioned, and back, while the enum of a column is made anew: the rows that move are converted.
CREATE TYPE "Mood" AS ENUM ('sad', 'ok', 'glad');
CREATE TABLE people (id integer NOT NULL, mood "Mood", moods "Mood"[], ask text DEFAULT 'how?');
