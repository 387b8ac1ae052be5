-- The function stays, without the table that it read and whose default called it.
CREATE FUNCTION public.next_id() RETURNS bigint STABLE LANGUAGE plpgsql AS $$BEGIN RETURN 7; END$$;
