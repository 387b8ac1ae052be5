DROP INDEX public.words_c_idx;

DROP INDEX public.words_tag_idx;

DROP INDEX public.words_word_idx;

CREATE INDEX words_c_idx ON public.words USING btree (word COLLATE "POSIX" text_pattern_ops);

CREATE INDEX words_tag_idx ON public.words USING btree (tag);

CREATE INDEX words_word_idx ON public.words USING btree (word text_pattern_ops);
