CREATE TABLE metrics (
    id integer PRIMARY KEY,
    "Value" real,
    "Unit" text
);
