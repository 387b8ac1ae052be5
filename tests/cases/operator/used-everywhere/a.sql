-- An operator made anew under a check, a generated column, an index, a view, a policy and a rule.
CREATE FUNCTION eq3(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT lower($1) = lower($2)';
CREATE OPERATOR === (FUNCTION = eq3, LEFTARG = text, RIGHTARG = text);
CREATE TABLE t (a text, b text, CHECK (a === b), g boolean GENERATED ALWAYS AS (a === 'x') STORED);
CREATE INDEX ti ON t ((a === b)) WHERE a === 'q';
CREATE VIEW v AS SELECT * FROM t WHERE a === b;
CREATE POLICY p ON t USING (a === current_user::text);
CREATE RULE r AS ON DELETE TO t WHERE OLD.a === 'keep' DO INSTEAD NOTHING;
