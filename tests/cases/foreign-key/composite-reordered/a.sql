-- The pairs of columns matter, not the order of each list: this one exchanges what refers to what.
CREATE TABLE grid (x integer, y integer, PRIMARY KEY (x, y));
CREATE TABLE pieces (id integer PRIMARY KEY, a integer, b integer,
    CONSTRAINT pieces_grid_fkey FOREIGN KEY (a, b) REFERENCES grid (x, y));
