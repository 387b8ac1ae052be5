ALTER INDEX public.logs_at_key SET (fillfactor=80);

ALTER INDEX public.logs_at_idx SET (deduplicate_items=off, fillfactor=90);

ALTER INDEX public.logs_words_idx RESET (fastupdate);
