-- Teams, their public site and their calendar.

create table workspaces (
    id uuid primary key default gen_random_uuid(),
    owner_account_id uuid not null references accounts (id) on delete cascade,
    name varchar(100) not null,
    settings jsonb not null default '{}'::jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index workspaces_owner_account_id_idx on workspaces (owner_account_id);

create table workspace_members (
    id uuid primary key default gen_random_uuid(),
    workspace_id uuid not null references workspaces (id) on delete cascade,
    user_id uuid not null references users (id) on delete cascade,
    role varchar(20) not null default 'member',
    joined_at timestamptz not null default now(),
    unique (workspace_id, user_id)
);

create index workspace_members_user_id_idx on workspace_members (user_id);

create table workspace_invitations (
    id uuid primary key default gen_random_uuid(),
    workspace_id uuid not null references workspaces (id) on delete cascade,
    email varchar(255) not null,
    role varchar(20) not null default 'member',
    token_hash varchar(64) not null unique,
    invited_by uuid not null references users (id) on delete cascade,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    created_at timestamptz not null default now()
);

create index workspace_invitations_workspace_id_idx on workspace_invitations (workspace_id);
create index workspace_invitations_invited_by_idx on workspace_invitations (invited_by);

create table website_configs (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null unique references accounts (id) on delete cascade,
    status varchar(20) not null default 'draft',
    custom_domain varchar(255) unique,
    pages jsonb not null default '[]'::jsonb,
    theme jsonb not null default '{}'::jsonb,
    published_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table appointment_services (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    name varchar(255) not null,
    duration_minutes integer not null default 30 check (duration_minutes > 0),
    price numeric(10, 2),
    active boolean not null default true,
    created_at timestamptz not null default now()
);

create index appointment_services_account_id_idx on appointment_services (account_id);

create table appointment_staff (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    name varchar(255) not null,
    email varchar(255),
    active boolean not null default true,
    created_at timestamptz not null default now()
);

create index appointment_staff_account_id_idx on appointment_staff (account_id);

create table appointments (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    client_account_id uuid references accounts (id) on delete set null,
    service_id uuid not null references appointment_services (id),
    staff_id uuid references appointment_staff (id) on delete set null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    status varchar(20) not null default 'pending',
    notes text,
    created_at timestamptz not null default now(),
    constraint appointments_order_check check (ends_at > starts_at)
);

create index appointments_account_id_starts_at_idx on appointments (account_id, starts_at);
create index appointments_client_account_id_idx on appointments (client_account_id);
create index appointments_service_id_idx on appointments (service_id);
create index appointments_staff_id_idx on appointments (staff_id);
