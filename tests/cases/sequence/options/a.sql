-- Every option changes in place; the value reached must not start over.
CREATE SEQUENCE ticket_numbers START WITH 1 INCREMENT BY 1;
CREATE SEQUENCE countdown START WITH 1000 INCREMENT BY -1 MAXVALUE 1000 MINVALUE 1;
CREATE TABLE tickets (no bigint PRIMARY KEY DEFAULT nextval('ticket_numbers'), name text);
