CREATE TYPE mood AS ENUM ('cross', 'calm');
CREATE TABLE guests (id int PRIMARY KEY, age bigint, mood mood, room text);
CREATE STATISTICS guests_type ON age, mood FROM guests;
ALTER STATISTICS guests_type SET STATISTICS 77;
CREATE STATISTICS guests_plain (mcv) ON age, id FROM guests;
CREATE STATISTICS guests_floor ON age, room FROM guests;
COMMENT ON STATISTICS guests_type IS 'stays';
COMMENT ON STATISTICS guests_plain IS 'is left to PostgreSQL';
