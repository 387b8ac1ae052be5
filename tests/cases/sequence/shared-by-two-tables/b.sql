CREATE SEQUENCE document_no AS integer MAXVALUE 99999;
CREATE TABLE letters (no bigint PRIMARY KEY DEFAULT nextval('document_no'));
CREATE TABLE memos (no bigint PRIMARY KEY DEFAULT nextval('document_no'));
COMMENT ON SEQUENCE document_no IS 'one number range for the whole house';
