CREATE INDEX z_logs_at ON ONLY public.logs USING btree (at);

CREATE INDEX logs_a_at_idx ON public.logs_a USING btree (at);
ALTER INDEX public.z_logs_at ATTACH PARTITION public.logs_a_at_idx;

CREATE INDEX logs_b_at_idx ON public.logs_b USING btree (at);
ALTER INDEX public.z_logs_at ATTACH PARTITION public.logs_b_at_idx;
