-- Two string bodies call each other: with their bodies checked, no order would do.
CREATE TABLE marks (
    n integer
);
