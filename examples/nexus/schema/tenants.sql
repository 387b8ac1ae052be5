-- Tenants, their people and their secrets.

-- inferred: the platform's notes give this table's key only through what refers to it (integer),
-- and three of its columns through boot-time repairs. The name and the creation time are what a
-- tenant cannot do without.
create table tenants (
    id serial primary key,
    name varchar(255) not null,
    -- Repaired at boot. inferred: text, nullable, since old tenants have none.
    openai_api_key text,
    -- The model says NOT NULL with a default that lives in the client, the repair step says
    -- nullable with DEFAULT false. Chosen: NOT NULL and the default in the database, so that a
    -- fresh database and a repaired one are equal.
    new_feature_flag boolean not null default false,
    tool_config jsonb default '{}'::jsonb,
    created_at timestamptz not null default now()
);

-- inferred: the notes state the type of both keys and that a user leads to a tenant; e-mail and
-- name are what a sign-in needs.
create table users (
    id uuid primary key default gen_random_uuid(),
    tenant_id integer references tenants (id),
    email varchar(255) not null unique,
    full_name varchar(255),
    created_at timestamptz not null default now()
);

-- inferred: the platform's checklist wants every foreign key and every tenant_id indexed.
create index idx_users_tenant on users (tenant_id);

-- The vault. Values are ciphertext (AES-256); the key never is in the database.
create table credentials (
    id_uuid uuid primary key default gen_random_uuid(),
    tenant_id integer references tenants (id),
    name text not null,
    value text not null,
    category text default 'general',
    scope text default 'global',
    created_at timestamptz default now(),
    unique (name, tenant_id)
);

-- inferred: checklist, as above; the unique constraint leads with the name, not with the tenant.
create index idx_credentials_tenant on credentials (tenant_id);
