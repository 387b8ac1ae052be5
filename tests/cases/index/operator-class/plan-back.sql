DROP INDEX public.words_c_idx;

DROP INDEX public.words_tag_idx;

DROP INDEX public.words_word_idx;

CREATE INDEX words_c_idx ON public.words USING btree (word COLLATE "C");

CREATE INDEX words_tag_idx ON public.words USING btree (tag varchar_pattern_ops);

CREATE INDEX words_word_idx ON public.words USING btree (word);
