CREATE TABLE words (id integer PRIMARY KEY, word text NOT NULL, tag varchar(20));
CREATE INDEX words_word_idx ON words (word text_pattern_ops);
CREATE INDEX words_tag_idx ON words (tag);
CREATE INDEX words_c_idx ON words (word COLLATE "POSIX" text_pattern_ops);
