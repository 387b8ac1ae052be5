CREATE TABLE parks (
    id integer PRIMARY KEY
);
CREATE TABLE "äääääääääääääääääääääääääääääää" (
    id serial PRIMARY KEY,
    "öööööööööööööööööööööööööööööööü" integer UNIQUE REFERENCES parks (id)
);
