CREATE TYPE weekday AS ENUM ('mon', 'tue', 'wed', 'thu', 'fri');
CREATE TABLE courses (
    id integer PRIMARY KEY,
    days weekday[] NOT NULL DEFAULT '{mon,fri}',
    exam weekday
);
