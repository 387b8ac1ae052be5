-- whole schemas as members, alone and beside tables; a member schema that goes
CREATE SCHEMA a;
CREATE SCHEMA "B c";
CREATE SCHEMA gone;
CREATE TABLE a.t (id int PRIMARY KEY);
CREATE TABLE gone.t (id int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLES IN SCHEMA a, gone;
CREATE PUBLICATION q FOR TABLE a.t;
CREATE PUBLICATION r FOR TABLE a.t (id);
