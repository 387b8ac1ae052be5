-- A new table brings a dozen comments; none of them may come before what it describes.
CREATE TABLE authors (
    id integer PRIMARY KEY
);
