-- Type, default and NOT NULL of one column change at once; each is only possible after the one before.
CREATE TABLE vouchers (
    id integer PRIMARY KEY,
    worth text DEFAULT 'none'
);
