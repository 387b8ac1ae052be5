CREATE TABLE rooms (id integer PRIMARY KEY, wing text, locked boolean);
ALTER TABLE rooms ENABLE ROW LEVEL SECURITY;
CREATE POLICY p_command ON rooms FOR DELETE USING (wing = 'a');
CREATE POLICY p_kind ON rooms AS RESTRICTIVE USING (NOT locked);
CREATE POLICY p_checkless ON rooms FOR UPDATE USING (wing = 'b');
COMMENT ON POLICY p_kind ON rooms IS 'the lock';
