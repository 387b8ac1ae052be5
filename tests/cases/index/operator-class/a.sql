-- The operator class, and the collation beside it, decide what the index is good for.
CREATE TABLE words (id integer PRIMARY KEY, word text NOT NULL, tag varchar(20));
CREATE INDEX words_word_idx ON words (word);
CREATE INDEX words_tag_idx ON words (tag varchar_pattern_ops);
CREATE INDEX words_c_idx ON words (word COLLATE "C");
