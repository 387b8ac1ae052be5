DROP VIEW public.supplier_contacts;
CREATE VIEW public.supplier_contacts AS
 SELECT suppliers.id,
    (suppliers.contact).mail AS mail
   FROM public.suppliers;

ALTER TYPE public.contact DROP ATTRIBUTE fax;
