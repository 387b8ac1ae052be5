-- The same with an identity, whose sequence goes on where it stood.
CREATE TABLE "My Table" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, v integer);
