DROP TRIGGER doors_bell ON public.doors;
CREATE TRIGGER doors_bell BEFORE UPDATE ON public.doors FOR EACH ROW EXECUTE FUNCTION public.bell('ding');

COMMENT ON TRIGGER doors_bell ON public.doors IS 'rings';
