DROP TRIGGER audit ON public.dogs;
CREATE TRIGGER audit BEFORE UPDATE ON public.dogs FOR EACH ROW EXECUTE FUNCTION public.pet();

DROP TABLE public.owls;
