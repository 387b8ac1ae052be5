DROP POLICY p_checkless ON public.rooms;

DROP POLICY p_command ON public.rooms;

DROP POLICY p_kind ON public.rooms;

CREATE POLICY p_checkless ON public.rooms FOR UPDATE USING (wing = 'b'::text);

CREATE POLICY p_command ON public.rooms FOR DELETE USING (wing = 'a'::text);

CREATE POLICY p_kind ON public.rooms AS RESTRICTIVE USING (NOT locked);

COMMENT ON POLICY p_kind ON public.rooms IS 'the lock';
