-- The policy's subquery depends on another table, which loses a column and goes in the end.
CREATE TABLE grants (account text, doc integer, level text);
CREATE TABLE docs (id integer PRIMARY KEY, title text);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE POLICY docs_granted ON docs FOR SELECT TO pgm_reader
    USING (EXISTS (SELECT FROM grants g WHERE g.doc = docs.id AND g.account = CURRENT_USER AND g.level > 'a'));
