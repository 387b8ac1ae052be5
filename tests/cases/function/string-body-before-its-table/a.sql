-- The catalog knows no dependency of a string body: the function may come before the table it reads, or a default may need it to.
CREATE TABLE settings (
    key text PRIMARY KEY,
    value text
);
