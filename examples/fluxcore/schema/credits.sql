-- What an account may spend on AI, and what it spent.

create table account_ai_entitlements (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null unique references accounts (id) on delete cascade,
    enabled boolean not null default true,
    allowed_providers jsonb not null default '[]'::jsonb,
    default_provider varchar(50),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table credits_wallets (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null unique references accounts (id) on delete cascade,
    balance bigint not null default 0 check (balance >= 0),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table credits_ledger (
    id uuid primary key default gen_random_uuid(),
    wallet_id uuid not null references credits_wallets (id) on delete cascade,
    session_id uuid references credits_conversation_sessions (id) on delete set null,
    entry_type varchar(20) not null,
    amount bigint not null check (amount <> 0),
    metadata jsonb not null default '{}'::jsonb,
    created_at timestamptz not null default now()
);

create index credits_ledger_wallet_id_created_at_idx on credits_ledger (wallet_id, created_at);
create index credits_ledger_session_id_idx on credits_ledger (session_id);

-- Empty until the seed script is run: it is the one script of the registry that is still pending.
create table credits_policies (
    id uuid primary key default gen_random_uuid(),
    feature_key varchar(100) not null,
    engine varchar(50) not null,
    model varchar(100) not null,
    credits_cost integer not null,
    token_budget integer not null,
    duration_hours integer not null default 24,
    active boolean not null default true,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (feature_key, engine, model)
);

create table credits_conversation_sessions (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    conversation_id uuid references conversations (id) on delete cascade,
    feature_key varchar(100) not null,
    engine varchar(50) not null,
    model varchar(100) not null,
    token_budget integer not null,
    tokens_used integer not null default 0,
    expires_at timestamptz not null,
    closed_at timestamptz,
    created_at timestamptz not null default now()
);

create index credits_conversation_sessions_conversation_id_idx
    on credits_conversation_sessions (conversation_id);
create index credits_conversation_sessions_open_idx
    on credits_conversation_sessions (account_id, feature_key) where closed_at is null;

create table fluxcore_account_credits (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    credit_type varchar(30) not null,
    balance numeric(14, 4) not null default 0,
    monthly_limit numeric(14, 4),
    resets_at timestamptz,
    updated_at timestamptz not null default now(),
    unique (account_id, credit_type)
);

create table fluxcore_credit_transactions (
    id uuid primary key default gen_random_uuid(),
    account_credits_id uuid not null references fluxcore_account_credits (id) on delete cascade,
    usage_log_id uuid references fluxcore_usage_logs (id) on delete set null,
    amount numeric(14, 4) not null,
    description text,
    created_at timestamptz not null default now()
);

create index fluxcore_credit_transactions_account_credits_id_idx
    on fluxcore_credit_transactions (account_credits_id, created_at);
create index fluxcore_credit_transactions_usage_log_id_idx
    on fluxcore_credit_transactions (usage_log_id);
