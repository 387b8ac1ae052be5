ALTER TABLE public."Stays" DROP CONSTRAINT a_guest;

ALTER TABLE public."Stays" ADD COLUMN during integer NOT NULL;

ALTER TABLE public."Stays" ADD CONSTRAINT stays_key PRIMARY KEY (room, during);
