ALTER INDEX public.logs_at_key SET (fillfactor=60);

ALTER INDEX public.logs_at_idx SET (fillfactor=50);
ALTER INDEX public.logs_at_idx RESET (deduplicate_items);

ALTER INDEX public.logs_words_idx SET (fastupdate=off);
