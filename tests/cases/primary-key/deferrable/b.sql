CREATE TABLE positions (slot integer PRIMARY KEY DEFERRABLE, item text);
CREATE TABLE ranks (rank integer PRIMARY KEY DEFERRABLE INITIALLY IMMEDIATE, name text);
