CREATE TYPE size AS ENUM ('m', 's', 'xl');
CREATE TABLE shirts (size size);
