ALTER TABLE public.devices ALTER COLUMN serial_no TYPE integer USING NULL::integer;
