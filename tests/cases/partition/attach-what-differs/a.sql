-- Tables become partitions with other types, collations, expressions, without columns and without NOT NULL.
CREATE TABLE m (id int NOT NULL, v text COLLATE "C" NOT NULL DEFAULT 'x', g int GENERATED ALWAYS AS (id * 2) STORED, w int) PARTITION BY RANGE (id);
CREATE TABLE m_1 (id int NOT NULL, v text);
CREATE TABLE m_2 (id int NOT NULL, v varchar(20), g int, w bigint);
CREATE TABLE m_3 (id bigint, v text COLLATE "C" NOT NULL, g int GENERATED ALWAYS AS (id * 3) STORED, w int);
