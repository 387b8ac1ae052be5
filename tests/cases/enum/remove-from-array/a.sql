-- Arrays of the type have no cast element by element: they go through text[], default included.
CREATE TYPE weekday AS ENUM ('mon', 'tue', 'wed', 'thu', 'fri', 'someday');
CREATE TABLE courses (
    id integer PRIMARY KEY,
    days weekday[] NOT NULL DEFAULT '{mon,fri}',
    exam weekday
);
