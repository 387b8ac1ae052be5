-- Files and everything they are attached to.

create table assets (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    name varchar(255) not null,
    mime_type varchar(150) not null,
    size_bytes bigint not null check (size_bytes >= 0),
    storage_key varchar(500) not null unique,
    checksum varchar(64),
    status varchar(20) not null default 'ready',
    created_at timestamptz not null default now(),
    deleted_at timestamptz
);

create index assets_account_id_idx on assets (account_id) where deleted_at is null;

create table asset_upload_sessions (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    asset_id uuid references assets (id) on delete set null,
    file_name varchar(255) not null,
    bytes_expected bigint not null,
    bytes_received bigint not null default 0,
    expires_at timestamptz not null,
    created_at timestamptz not null default now()
);

create index asset_upload_sessions_account_id_idx on asset_upload_sessions (account_id);
create index asset_upload_sessions_asset_id_idx on asset_upload_sessions (asset_id);

create table asset_policies (
    id uuid primary key default gen_random_uuid(),
    scope varchar(50) not null unique,
    max_size_bytes bigint not null,
    allowed_mime_types jsonb not null default '[]'::jsonb,
    retention_days integer,
    created_at timestamptz not null default now()
);

create table asset_audit_logs (
    id uuid primary key default gen_random_uuid(),
    asset_id uuid not null references assets (id) on delete cascade,
    actor_id uuid references actors (id) on delete set null,
    action varchar(30) not null,
    details jsonb not null default '{}'::jsonb,
    created_at timestamptz not null default now()
);

create index asset_audit_logs_asset_id_created_at_idx on asset_audit_logs (asset_id, created_at);
create index asset_audit_logs_actor_id_idx on asset_audit_logs (actor_id);

create table message_assets (
    message_id uuid not null references messages (id) on delete cascade,
    asset_id uuid not null references assets (id) on delete cascade,
    position integer not null default 0,
    primary key (message_id, asset_id)
);

create index message_assets_asset_id_idx on message_assets (asset_id);

create table template_assets (
    template_id uuid not null references templates (id) on delete cascade,
    asset_id uuid not null references assets (id) on delete cascade,
    slot varchar(50) not null default 'attachment',
    primary key (template_id, asset_id)
);

create index template_assets_asset_id_idx on template_assets (asset_id);

-- plan_id has no foreign key: no table of plans is named anywhere.
create table plan_assets (
    plan_id uuid not null,
    asset_id uuid not null references assets (id) on delete cascade,
    step_ref varchar(100),
    primary key (plan_id, asset_id)
);

create index plan_assets_asset_id_idx on plan_assets (asset_id);

create table media_attachments (
    id uuid primary key default gen_random_uuid(),
    message_id uuid not null references messages (id) on delete cascade,
    type varchar(20) not null check (type in ('image', 'audio', 'video', 'document')),
    url text not null,
    file_name varchar(255),
    mime_type varchar(150),
    size_bytes bigint,
    created_at timestamptz not null default now()
);

create index media_attachments_message_id_idx on media_attachments (message_id);

create table fluxcore_files (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    name varchar(255) not null,
    mime_type varchar(150) not null,
    size_bytes bigint not null,
    content_hash varchar(64) not null,
    text_content text,
    created_at timestamptz not null default now(),
    unique (account_id, content_hash)
);

create table fluxcore_asset_permissions (
    id uuid primary key default gen_random_uuid(),
    asset_type varchar(50) not null,
    asset_id uuid not null,
    grantee_account_id uuid not null references accounts (id) on delete cascade,
    permission varchar(20) not null default 'read',
    expires_at timestamptz,
    created_at timestamptz not null default now(),
    unique (asset_type, asset_id, grantee_account_id)
);

create index fluxcore_asset_permissions_grantee_account_id_idx
    on fluxcore_asset_permissions (grantee_account_id);
