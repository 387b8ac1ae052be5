CREATE DOMAIN mark AS text CHECK (VALUE ~ '^[1-6]$');
CREATE TABLE pupils (id integer PRIMARY KEY, name text NOT NULL, form text);
CREATE TABLE teachers (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE lessons (
    id integer PRIMARY KEY,
    subject text NOT NULL,
    teacher text,
    teacher_id integer REFERENCES teachers (id),
    CONSTRAINT form_rule UNIQUE (subject, teacher_id)
);
CREATE INDEX by_name ON teachers (name);
CREATE TABLE marks (
    pupil_id integer REFERENCES pupils (id),
    lesson_id integer REFERENCES lessons (id),
    mark mark NOT NULL DEFAULT '3',
    given date NOT NULL DEFAULT CURRENT_DATE
);
CREATE VIEW averages AS SELECT pupil_id, avg(mark::integer) AS mean FROM marks GROUP BY pupil_id;
CREATE FUNCTION mean(pupil integer) RETURNS numeric LANGUAGE sql STABLE
    BEGIN ATOMIC SELECT a.mean FROM averages a WHERE a.pupil_id = mean.pupil; END;
