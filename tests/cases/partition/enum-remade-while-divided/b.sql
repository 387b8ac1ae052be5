CREATE TYPE "Mood" AS ENUM ('sad', 'glad', 'ok');
CREATE TABLE people (id integer NOT NULL, mood "Mood", moods "Mood"[], ask text DEFAULT 'how?') PARTITION BY RANGE (id);
CREATE TABLE people_few PARTITION OF people FOR VALUES FROM (MINVALUE) TO (10);
CREATE TABLE people_many PARTITION OF people DEFAULT;
