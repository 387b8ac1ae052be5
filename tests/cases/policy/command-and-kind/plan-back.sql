DROP POLICY p_command ON public.rooms;

DROP POLICY p_kind ON public.rooms;

ALTER POLICY p_checkless ON public.rooms WITH CHECK ((wing = 'b'::text) AND (NOT locked));

CREATE POLICY p_command ON public.rooms FOR SELECT USING (wing = 'a'::text);

CREATE POLICY p_kind ON public.rooms USING (NOT locked);

COMMENT ON POLICY p_kind ON public.rooms IS 'the lock';
