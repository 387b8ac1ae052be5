CREATE TABLE tenants (id integer PRIMARY KEY);
CREATE TABLE users (tenant integer REFERENCES tenants (id), id integer, PRIMARY KEY (tenant, id));
CREATE TABLE notes (id integer PRIMARY KEY, tenant integer NOT NULL, author integer,
    CONSTRAINT notes_author_fkey FOREIGN KEY (tenant, author) REFERENCES users (tenant, id)
        ON DELETE SET NULL (author));
