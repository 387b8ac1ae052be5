CREATE DOMAIN account_no AS bigint CHECK (VALUE > 0);
CREATE TABLE accounts (
    no account_no PRIMARY KEY,
    parent account_no REFERENCES accounts (no),
    aliases account_no[],
    branch account_no DEFAULT 1
);
