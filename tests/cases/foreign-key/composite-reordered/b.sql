CREATE TABLE grid (x integer, y integer, PRIMARY KEY (x, y));
CREATE TABLE pieces (id integer PRIMARY KEY, a integer, b integer,
    CONSTRAINT pieces_grid_fkey FOREIGN KEY (a, b) REFERENCES grid (y, x));
