-- PostgreSQL builds an index again when its column gets another collation; nobody has to drop it before.
CREATE COLLATION cu (provider = icu, locale = 'de');
CREATE TABLE t (a text COLLATE cu, b text COLLATE cu, c integer, UNIQUE (a), PRIMARY KEY (b));
CREATE INDEX t_a ON t (a);
CREATE INDEX t_ac ON t (a, c) INCLUDE (b) WHERE c > 0;
CREATE INDEX t_low ON t (lower(a));
CREATE INDEX t_own ON t (a COLLATE cu);
CREATE INDEX t_where ON t (c) WHERE a > 'x';
