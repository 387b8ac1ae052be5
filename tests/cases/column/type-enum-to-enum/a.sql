-- Two enums have no cast between them, though their labels agree: the way leads through text.
CREATE TYPE old_role AS ENUM ('owner', 'guest', 'robot');
CREATE TYPE new_role AS ENUM ('owner', 'guest', 'member');
CREATE TABLE memberships (id integer PRIMARY KEY, role old_role NOT NULL DEFAULT 'guest', past old_role[]);
