CREATE FUNCTION eq3(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT upper($1) = upper($2)';
CREATE FUNCTION eq4(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT upper($1) = upper($2)';
CREATE OPERATOR === (FUNCTION = eq4, LEFTARG = text, RIGHTARG = text, COMMUTATOR = ===);
CREATE TABLE t (a text, b text, CHECK (a === b), g boolean GENERATED ALWAYS AS (a === 'x') STORED);
CREATE INDEX ti ON t ((a === b)) WHERE a === 'q';
CREATE VIEW v AS SELECT * FROM t WHERE a === b;
CREATE POLICY p ON t USING (a === current_user::text);
CREATE RULE r AS ON DELETE TO t WHERE OLD.a === 'keep' DO INSTEAD NOTHING;
