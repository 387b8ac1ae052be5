ALTER DOMAIN public.sku DROP CONSTRAINT sku_form;
ALTER DOMAIN public.sku ADD CONSTRAINT sku_form CHECK ((VALUE ~ '^[A-Z]{2,3}-[0-9]+$'::text));

COMMENT ON CONSTRAINT sku_form ON DOMAIN public.sku IS 'three letters, a number';
