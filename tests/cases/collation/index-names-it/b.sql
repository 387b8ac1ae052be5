CREATE COLLATION "C u" (provider = icu, locale = 'fr');
CREATE TABLE t (a text COLLATE "C u", b text, c integer);
CREATE INDEX t_a ON t (a, lower(b COLLATE "C u"));
CREATE INDEX t_b ON t (a, b COLLATE "C u");
CREATE INDEX t_c ON t (c) WHERE a > 'x';
CREATE INDEX t_d ON t (a text_pattern_ops, (a || b));
