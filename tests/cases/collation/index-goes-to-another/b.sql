CREATE COLLATION cv (provider = icu, locale = 'fr');
CREATE TABLE t (a text COLLATE cv, b text, c integer, UNIQUE (a), PRIMARY KEY (b));
CREATE INDEX t_a ON t (a);
CREATE INDEX t_ac ON t (a, c) INCLUDE (b) WHERE c > 0;
CREATE INDEX t_low ON t (lower(a));
CREATE INDEX t_own ON t (a COLLATE cv);
CREATE INDEX t_where ON t (c) WHERE a > 'x';
