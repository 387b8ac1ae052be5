CREATE SEQUENCE even_ids START WITH 2 INCREMENT BY 2;
CREATE SEQUENCE odd_ids START WITH 1 INCREMENT BY 2;
CREATE TABLE lefts (id bigint DEFAULT nextval('odd_ids'));
CREATE TABLE rights (id bigint DEFAULT nextval('even_ids'));
CREATE TABLE middles (id bigint DEFAULT nextval('odd_ids'));
