-- Labels inserted side by side and apart: each needs a neighbour that exists by then.
CREATE TYPE stage AS ENUM ('draft', 'done');
CREATE TABLE documents (id integer PRIMARY KEY, stage stage DEFAULT 'draft');
