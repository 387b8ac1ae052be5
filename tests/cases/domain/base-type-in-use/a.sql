-- The base type cannot be altered: columns, arrays, a default and a key move to the new domain without losing a row.
CREATE DOMAIN account_no AS integer CHECK (VALUE > 0);
CREATE TABLE accounts (
    no account_no PRIMARY KEY,
    parent account_no REFERENCES accounts (no),
    aliases account_no[],
    branch account_no DEFAULT 1
);
