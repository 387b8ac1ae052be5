-- What governs an account from outside: runtime, protection, administration, deletion.

-- Which of the two runtimes answers for an account. How it answers (automatic, supervised, not
-- at all) is another question: see automation_rules.
create table account_runtime_config (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null unique references accounts (id) on delete cascade,
    runtime varchar(50) not null default '@fluxcore/fluxcore'
        check (runtime in ('@fluxcore/wes', '@fluxcore/fluxcore')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index account_runtime_config_runtime_idx on account_runtime_config (runtime);

create table protected_accounts (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null unique references accounts (id) on delete cascade,
    reason text not null,
    created_at timestamptz not null default now()
);

create table system_admins (
    user_id uuid primary key references users (id) on delete cascade,
    scopes jsonb not null default '{}'::jsonb,
    created_by uuid references users (id) on delete set null,
    created_at timestamptz not null default now()
);

create index system_admins_created_by_idx on system_admins (created_by);

-- account_id has no foreign key: the job must outlive the account it deletes.
create table account_deletion_jobs (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null,
    requester_user_id uuid references users (id) on delete set null,
    status varchar(20) not null default 'pending', -- documented
    phase varchar(40) not null default 'snapshot', -- documented
    metadata jsonb not null default '{}'::jsonb, -- documented
    created_at timestamptz not null default now(),
    completed_at timestamptz
);

create index account_deletion_jobs_requester_user_id_idx
    on account_deletion_jobs (requester_user_id);
create unique index account_deletion_jobs_one_open_idx
    on account_deletion_jobs (account_id) where completed_at is null;

create table account_deletion_logs (
    id uuid primary key default gen_random_uuid(),
    job_id uuid references account_deletion_jobs (id) on delete set null,
    account_id uuid not null,
    event varchar(50) not null,
    details jsonb not null default '{}'::jsonb,
    created_at timestamptz not null default now()
);

create index account_deletion_logs_job_id_idx on account_deletion_logs (job_id);
create index account_deletion_logs_account_id_idx
    on account_deletion_logs (account_id, created_at);
