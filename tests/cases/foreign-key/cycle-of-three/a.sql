-- Three existing tables become a ring, and the ring opens again, without any table being rebuilt.
CREATE TABLE rock (id integer PRIMARY KEY, beats integer);
CREATE TABLE paper (id integer PRIMARY KEY, beats integer);
CREATE TABLE scissors (id integer PRIMARY KEY, beats integer);
