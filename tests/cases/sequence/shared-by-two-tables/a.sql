-- One sequence feeds two tables; it changes under both and neither default may be lost.
CREATE SEQUENCE document_no MAXVALUE 999;
CREATE TABLE letters (no bigint PRIMARY KEY DEFAULT nextval('document_no'));
CREATE TABLE memos (no bigint PRIMARY KEY DEFAULT nextval('document_no'));
COMMENT ON SEQUENCE document_no IS 'one number range for the whole house';
