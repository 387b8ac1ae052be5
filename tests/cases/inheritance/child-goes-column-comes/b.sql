CREATE TABLE beings (name text, born date NOT NULL);
