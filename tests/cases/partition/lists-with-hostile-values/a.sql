-- Lists are shared out anew, whose values hold commas, quotes and parentheses.
CREATE TABLE a (k text, v int) PARTITION BY LIST (k);
CREATE TABLE a_1 PARTITION OF a FOR VALUES IN ('x, y', 'it''s', ')');
CREATE TABLE a_2 PARTITION OF a FOR VALUES IN ('z');
