-- Files, folders, quotas, shares and who opened what. Phase 2.
--
-- inferred: the platform's notes name these five tables and their enum types. Of the columns only
-- five are known, from the seed data of storage_quotas; they are marked below. The others follow
-- the conventions of phase 1.

create table storage_folders (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    "parentId" uuid references storage_folders (id) on update cascade on delete cascade,
    name varchar(255) not null,
    path varchar(1000) not null,
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create unique index "storage_folders_userId_path_key" on storage_folders ("userId", path);
create index "storage_folders_parentId_idx" on storage_folders ("parentId");

create table storage_files (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    "folderId" uuid references storage_folders (id) on update cascade on delete set null,
    name varchar(255) not null,
    "mimeType" varchar(150) not null,
    size bigint not null,
    provider "StorageProvider" not null default 'VERCEL_BLOB',
    "storageKey" varchar(1000) not null,
    "accessLevel" "FileAccessLevel" not null default 'PRIVATE',
    "usageContext" "FileUsageContext" not null default 'OTHER',
    checksum varchar(64),
    metadata jsonb,
    "deletedAt" timestamp(3),
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create unique index "storage_files_provider_storageKey_key"
    on storage_files (provider, "storageKey");
create index "storage_files_userId_createdAt_idx" on storage_files ("userId", "createdAt" desc);
create index "storage_files_folderId_idx" on storage_files ("folderId");

create table storage_quotas (
    id uuid primary key default gen_random_uuid(),
    -- In the seed data. inferred: one quota for each user, hence the unique index.
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    -- In the seed data.
    "subscriptionTier" "SubscriptionTier" not null default 'FREE',
    -- In the seed data; bigint because the largest value there is 10 GiB.
    "maxStorage" bigint not null,
    -- In the seed data. inferred: bigint, the unit being bytes as in "maxStorage".
    "maxFileSize" bigint not null,
    -- In the seed data.
    "maxFiles" integer not null,
    "usedStorage" bigint not null default 0,
    "usedFiles" integer not null default 0,
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create unique index "storage_quotas_userId_key" on storage_quotas ("userId");

create table file_access_logs (
    id uuid primary key default gen_random_uuid(),
    "fileId" uuid not null references storage_files (id) on update cascade on delete cascade,
    "userId" uuid references users (id) on update cascade on delete set null,
    action "FileAction" not null,
    "ipAddress" inet,
    "userAgent" varchar(500),
    "timestamp" timestamp(3) not null default current_timestamp
);

create index "file_access_logs_fileId_timestamp_idx"
    on file_access_logs ("fileId", "timestamp" desc);
create index "file_access_logs_userId_timestamp_idx"
    on file_access_logs ("userId", "timestamp" desc);

create table file_shares (
    id uuid primary key default gen_random_uuid(),
    "fileId" uuid not null references storage_files (id) on update cascade on delete cascade,
    "sharedBy" uuid not null references users (id) on update cascade on delete cascade,
    "sharedWith" uuid references users (id) on update cascade on delete cascade,
    "shareType" "ShareType" not null default 'LINK',
    email varchar(255),
    token varchar(500),
    "expiresAt" timestamp(3),
    "createdAt" timestamp(3) not null default current_timestamp
);

create unique index file_shares_token_key on file_shares (token);
create index "file_shares_fileId_idx" on file_shares ("fileId");
create index "file_shares_sharedBy_idx" on file_shares ("sharedBy");
create index "file_shares_sharedWith_idx" on file_shares ("sharedWith");
