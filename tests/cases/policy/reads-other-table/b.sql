CREATE TABLE permits (account text, doc integer);
CREATE TABLE docs (id integer PRIMARY KEY, title text);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE POLICY docs_granted ON docs FOR SELECT TO pgm_reader
    USING (EXISTS (SELECT FROM permits p WHERE p.doc = docs.id AND p.account = CURRENT_USER));
