CREATE TABLE src (id int, x int);
