-- columns with statistics over them change their type, by a cast and by a swap of the type, or go
CREATE TYPE mood AS ENUM ('calm', 'cross');
CREATE TABLE guests (id int PRIMARY KEY, age int, mood mood, room text, floor int);
CREATE STATISTICS guests_type ON age, mood FROM guests;
ALTER STATISTICS guests_type SET STATISTICS 77;
CREATE STATISTICS guests_plain (mcv) ON age, id FROM guests;
COMMENT ON STATISTICS guests_plain IS 'is left to PostgreSQL';
CREATE STATISTICS guests_room ON room, floor FROM guests;
CREATE STATISTICS guests_floor ON age, floor FROM guests;
COMMENT ON STATISTICS guests_type IS 'stays';
