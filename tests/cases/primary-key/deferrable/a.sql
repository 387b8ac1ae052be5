-- A primary key's deferrability cannot be altered; and a deferrable one cannot serve a foreign key.
CREATE TABLE positions (slot integer PRIMARY KEY, item text);
CREATE TABLE ranks (rank integer PRIMARY KEY DEFERRABLE INITIALLY DEFERRED, name text);
