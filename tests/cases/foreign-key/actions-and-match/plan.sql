ALTER TABLE public.maids DROP CONSTRAINT maids_room_fkey;

ALTER TABLE public.rooms DROP CONSTRAINT rooms_hotel_fkey;

ALTER TABLE public.maids ADD CONSTRAINT maids_room_fkey FOREIGN KEY (room_id) REFERENCES public.rooms (id) ON UPDATE CASCADE ON DELETE RESTRICT;

ALTER TABLE public.rooms ADD CONSTRAINT rooms_hotel_fkey FOREIGN KEY (chain, no) REFERENCES public.hotels (chain, no) MATCH FULL ON DELETE CASCADE;
