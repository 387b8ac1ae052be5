-- Two names that differ in case only are two columns, and both may exist while the plan runs.
CREATE TABLE metrics (
    id integer PRIMARY KEY,
    value real,
    "Unit" text
);
