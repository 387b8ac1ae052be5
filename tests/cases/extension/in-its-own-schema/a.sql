-- The type's name must be qualified with the extension's schema wherever the plan writes it.
CREATE TABLE tenants (
    id integer PRIMARY KEY
);
