-- Assistants: what they are told, what they may use, what that costs.

create table fluxcore_assistants (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    name varchar(255) not null,
    description text,
    status varchar(20) not null default 'draft',
    model_config jsonb not null default '{}'::jsonb,
    timing_config jsonb not null default '{}'::jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index fluxcore_assistants_account_id_idx on fluxcore_assistants (account_id);

create table fluxcore_instructions (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    name varchar(255) not null,
    current_version_id uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index fluxcore_instructions_account_id_idx on fluxcore_instructions (account_id);
create index fluxcore_instructions_current_version_id_idx
    on fluxcore_instructions (current_version_id);

create table fluxcore_instruction_versions (
    id uuid primary key default gen_random_uuid(),
    instruction_id uuid not null references fluxcore_instructions (id) on delete cascade,
    version_number integer not null check (version_number > 0),
    content text not null,
    created_by uuid references users (id) on delete set null,
    created_at timestamptz not null default now(),
    unique (instruction_id, version_number)
);

create index fluxcore_instruction_versions_created_by_idx
    on fluxcore_instruction_versions (created_by);

-- An instruction points at its current version, a version at its instruction: neither table can
-- be created with both foreign keys in place.
alter table fluxcore_instructions
    add constraint fluxcore_instructions_current_version_id_fkey
    foreign key (current_version_id)
    references fluxcore_instruction_versions (id) on delete set null;

create table fluxcore_assistant_instructions (
    assistant_id uuid not null references fluxcore_assistants (id) on delete cascade,
    instruction_id uuid not null references fluxcore_instructions (id) on delete cascade,
    position integer not null default 0,
    enabled boolean not null default true,
    primary key (assistant_id, instruction_id)
);

create index fluxcore_assistant_instructions_instruction_id_idx
    on fluxcore_assistant_instructions (instruction_id);

create table fluxcore_assistant_vector_stores (
    assistant_id uuid not null references fluxcore_assistants (id) on delete cascade,
    vector_store_id uuid not null references fluxcore_vector_stores (id) on delete cascade,
    access_mode varchar(20) not null default 'read',
    enabled boolean not null default true,
    primary key (assistant_id, vector_store_id)
);

create index fluxcore_assistant_vector_stores_vector_store_id_idx
    on fluxcore_assistant_vector_stores (vector_store_id);

create table fluxcore_tool_definitions (
    id uuid primary key default gen_random_uuid(),
    slug varchar(100) not null unique,
    name varchar(255) not null,
    category varchar(50) not null,
    parameters jsonb not null default '{}'::jsonb,
    enabled boolean not null default true,
    created_at timestamptz not null default now()
);

create table fluxcore_tool_connections (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    tool_definition_id uuid not null references fluxcore_tool_definitions (id) on delete cascade,
    status varchar(20) not null default 'connected',
    settings jsonb not null default '{}'::jsonb,
    last_used_at timestamptz,
    created_at timestamptz not null default now(),
    unique (account_id, tool_definition_id)
);

create index fluxcore_tool_connections_tool_definition_id_idx
    on fluxcore_tool_connections (tool_definition_id);

create table fluxcore_usage_logs (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    assistant_id uuid references fluxcore_assistants (id) on delete set null,
    tool_definition_id uuid references fluxcore_tool_definitions (id) on delete set null,
    operation varchar(50) not null,
    tokens_used integer not null default 0,
    cost numeric(14, 6) not null default 0,
    duration_ms integer,
    created_at timestamptz not null default now()
);

create index fluxcore_usage_logs_account_id_created_at_idx
    on fluxcore_usage_logs (account_id, created_at desc);
create index fluxcore_usage_logs_assistant_id_idx on fluxcore_usage_logs (assistant_id);
create index fluxcore_usage_logs_tool_definition_id_idx
    on fluxcore_usage_logs (tool_definition_id);
