-- The extension must come before the column that takes its type, and go after it.
CREATE TABLE accounts (
    id integer PRIMARY KEY,
    email text NOT NULL,
    CONSTRAINT accounts_email_key UNIQUE (email)
);
