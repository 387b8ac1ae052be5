-- Extensions of an account, and the mode in which it answers.

create table automation_rules (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    relationship_id uuid references relationships (id) on delete cascade,
    mode varchar(20) not null default 'supervised'
        check (mode in ('automatic', 'supervised', 'disabled')),
    enabled boolean not null default true,
    conditions jsonb not null default '[]'::jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index automation_rules_relationship_id_idx on automation_rules (relationship_id);
-- One general rule for an account; rules for one relationship are not limited.
create unique index automation_rules_account_default_idx
    on automation_rules (account_id) where relationship_id is null;

-- These two tables replace the table "extensions", which is not declared any more.
create table extension_installations (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    extension_key varchar(100) not null,
    version varchar(20) not null,
    enabled boolean not null default true,
    config jsonb not null default '{}'::jsonb,
    granted_permissions jsonb not null default '[]'::jsonb,
    installed_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (account_id, extension_key)
);

create table extension_contexts (
    id uuid primary key default gen_random_uuid(),
    installation_id uuid not null references extension_installations (id) on delete cascade,
    account_id uuid references accounts (id) on delete cascade,
    relationship_id uuid references relationships (id) on delete cascade,
    conversation_id uuid references conversations (id) on delete cascade,
    payload jsonb not null default '{}'::jsonb,
    created_at timestamptz not null default now(),
    constraint extension_contexts_one_scope_check
        check (num_nonnulls(account_id, relationship_id, conversation_id) = 1)
);

create index extension_contexts_installation_id_idx on extension_contexts (installation_id);
create index extension_contexts_account_id_idx on extension_contexts (account_id);
create index extension_contexts_relationship_id_idx on extension_contexts (relationship_id);
create index extension_contexts_conversation_id_idx on extension_contexts (conversation_id);
