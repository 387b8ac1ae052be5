-- Another collation is an ALTER TYPE to the same type; the index gets it by itself, the view does not.
CREATE TABLE words (id integer PRIMARY KEY, word text NOT NULL, lemma text COLLATE "C");
CREATE INDEX words_word_idx ON words (word);
CREATE VIEW word_list AS SELECT word FROM words ORDER BY word;
