CREATE TYPE new_role AS ENUM ('owner', 'guest', 'member');
CREATE TABLE memberships (id integer PRIMARY KEY, role new_role NOT NULL DEFAULT 'guest', past new_role[]);
