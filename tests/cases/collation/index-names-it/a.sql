-- An index that names the collation has to be made anew with it; one that has its column's is carried along.
CREATE COLLATION "C u" (provider = icu, locale = 'de');
CREATE TABLE t (a text COLLATE "C u", b text, c integer);
CREATE INDEX t_a ON t (a, lower(b COLLATE "C u"));
CREATE INDEX t_b ON t (a, b COLLATE "C u");
CREATE INDEX t_c ON t (c) WHERE a > 'x';
CREATE INDEX t_d ON t (a text_pattern_ops, (a || b));
