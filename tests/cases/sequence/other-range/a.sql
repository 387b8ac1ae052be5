-- Where a sequence stands is outside of its new limits: it starts anew.
CREATE SEQUENCE "Step By" INCREMENT BY -4 MINVALUE -36 MAXVALUE -5 START -24;
CREATE SEQUENCE up;
CREATE SEQUENCE small AS smallint MAXVALUE 10;
CREATE SEQUENCE same MINVALUE 5 MAXVALUE 50;
