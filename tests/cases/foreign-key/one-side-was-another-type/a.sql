-- Across integer types a foreign key works; it must follow when only its own side changes.
CREATE TABLE accounts (id bigint PRIMARY KEY);
CREATE TABLE logins (id integer PRIMARY KEY, account_id integer REFERENCES accounts (id));
