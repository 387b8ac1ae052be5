CREATE TYPE stage AS ENUM ('idea', 'draft', 'review', 'approval', 'signing', 'done', 'void');
CREATE TABLE documents (id integer PRIMARY KEY, stage stage DEFAULT 'draft');
