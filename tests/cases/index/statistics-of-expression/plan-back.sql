DROP INDEX public.bids_net_idx;
CREATE INDEX bids_net_idx ON public.bids USING btree (((price - fee)));
ALTER INDEX public.bids_net_idx ALTER COLUMN 1 SET STATISTICS 400;

ALTER INDEX public.bids_total_idx ALTER COLUMN 1 SET STATISTICS -1;
