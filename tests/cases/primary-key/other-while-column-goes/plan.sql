ALTER TABLE public."Stays" DROP CONSTRAINT stays_key;

ALTER TABLE public."Stays" ADD CONSTRAINT a_guest PRIMARY KEY (guest);

ALTER TABLE public."Stays" DROP COLUMN during;
