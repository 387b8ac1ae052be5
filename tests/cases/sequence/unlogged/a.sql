-- From PostgreSQL 15 on a sequence may be unlogged.
CREATE SEQUENCE "Ticket No";
CREATE UNLOGGED SEQUENCE other START 7;
