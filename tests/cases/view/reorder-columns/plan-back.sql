DROP VIEW public.room_list;
CREATE VIEW public.room_list AS
 SELECT rooms.id,
    rooms.name,
    rooms.floor
   FROM public.rooms;

COMMENT ON COLUMN public.room_list.floor IS 'ground floor is 0';

GRANT SELECT (name) ON TABLE public.room_list TO pgm_reader;
