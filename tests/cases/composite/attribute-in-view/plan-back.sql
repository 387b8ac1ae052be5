ALTER TYPE public.contact ADD ATTRIBUTE fax text;

CREATE OR REPLACE VIEW public.supplier_contacts AS
 SELECT suppliers.id,
    (suppliers.contact).mail AS mail,
    (suppliers.contact).fax AS fax
   FROM public.suppliers;
