ALTER TYPE public.room_kind ADD VALUE 'suite';
