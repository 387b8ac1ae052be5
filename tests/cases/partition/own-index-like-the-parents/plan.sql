CREATE INDEX z_logs_at ON public.logs USING btree (at);

CREATE INDEX a_own ON public.logs_a USING btree (at);
