ALTER TABLE public.devices ALTER COLUMN serial_no TYPE uuid USING NULL::uuid;
