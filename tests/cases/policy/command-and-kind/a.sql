-- Command and permissive or restrictive cannot be altered, and a USING or WITH CHECK once there cannot be taken off.
CREATE TABLE rooms (id integer PRIMARY KEY, wing text, locked boolean);
ALTER TABLE rooms ENABLE ROW LEVEL SECURITY;
CREATE POLICY p_command ON rooms FOR SELECT USING (wing = 'a');
CREATE POLICY p_kind ON rooms USING (NOT locked);
CREATE POLICY p_checkless ON rooms FOR UPDATE USING (wing = 'b') WITH CHECK (wing = 'b' AND NOT locked);
COMMENT ON POLICY p_kind ON rooms IS 'the lock';
