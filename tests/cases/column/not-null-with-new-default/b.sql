CREATE TABLE vouchers (
    id integer PRIMARY KEY,
    worth numeric(6,2) NOT NULL DEFAULT 5
);
