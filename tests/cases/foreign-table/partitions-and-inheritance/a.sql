-- foreign tables as partitions and as children: attached, detached, with bounds and options of their own
CREATE FOREIGN DATA WRAPPER dummy;
CREATE SERVER s FOREIGN DATA WRAPPER dummy;
CREATE TABLE logs (id int NOT NULL, day date NOT NULL, note text DEFAULT 'n', more int) PARTITION BY RANGE (day);
CREATE FOREIGN TABLE logs_2020 PARTITION OF logs FOR VALUES FROM ('2020-01-01') TO ('2021-01-01') SERVER s OPTIONS (year '2020');
CREATE FOREIGN TABLE logs_2021 (id int NOT NULL, day date NOT NULL, note text, more int) SERVER s;
CREATE FOREIGN TABLE logs_2022 PARTITION OF logs (note DEFAULT 'own') FOR VALUES FROM ('2022-01-01') TO ('2023-01-01') SERVER s;
CREATE TABLE parent (id int, CONSTRAINT c CHECK (id > 0));
CREATE FOREIGN TABLE child (own text) INHERITS (parent) SERVER s;
