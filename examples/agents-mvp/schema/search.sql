-- Indexes that the platform's notes recommend once a migration is done. Prisma cannot express
-- them, so they never were in its schema file; a declaration in SQL has no such limit.

-- The notes write is_active, a column that does not exist: the name is "isActive".
create index idx_users_role_active on users (role, "isActive") where "isActive" = true;

create index idx_messages_content_fts on messages using gin (to_tsvector('english', content));

create index idx_users_permissions_gin on users using gin (permissions);
