-- Type, array column and default come in one go; on the way back the type goes after the table.
CREATE TABLE farms (
    id integer PRIMARY KEY
);
