DROP TRIGGER doors_bell ON public.doors;
CREATE TRIGGER doors_bell AFTER UPDATE ON public.doors FOR EACH ROW EXECUTE FUNCTION public.bell('ding', 'back\slash', '');

COMMENT ON TRIGGER doors_bell ON public.doors IS 'rings';
