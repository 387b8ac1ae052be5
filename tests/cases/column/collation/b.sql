CREATE TABLE words (id integer PRIMARY KEY, word text COLLATE "C" NOT NULL, lemma text);
CREATE INDEX words_word_idx ON words (word);
CREATE VIEW word_list AS SELECT word FROM words ORDER BY word;
