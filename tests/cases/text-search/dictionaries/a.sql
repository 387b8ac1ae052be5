-- options in place; another template, and all that stands on the dictionary is made anew
CREATE TEXT SEARCH DICTIONARY options (TEMPLATE = simple, stopwords = english, accept = false);
CREATE TEXT SEARCH DICTIONARY fewer (TEMPLATE = simple, accept = false);
CREATE TEXT SEARCH DICTIONARY template (TEMPLATE = simple);
CREATE TEXT SEARCH DICTIONARY old (TEMPLATE = snowball, language = english);
COMMENT ON TEXT SEARCH DICTIONARY template IS 'comes back';
CREATE TEXT SEARCH CONFIGURATION words (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION words ADD MAPPING FOR asciiword WITH template, options;
ALTER TEXT SEARCH CONFIGURATION words ADD MAPPING FOR word WITH options;
CREATE TABLE t (id int PRIMARY KEY, body text);
CREATE INDEX t_body ON t USING gin (to_tsvector('words', body));
COMMENT ON INDEX t_body IS 'comes back, too';
