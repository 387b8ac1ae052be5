-- Message templates, and what the AI side may do with them.

-- Owned by the chat core and kept free of AI columns: authorize_for_ai was here for one day and
-- now is in the table below.
create table templates (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    name varchar(255) not null,
    content text not null,
    category varchar(50),
    variables jsonb not null default '[]'::jsonb,
    active boolean not null default true,
    usage_count integer not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (account_id, name)
);

create table fluxcore_template_settings (
    template_id uuid primary key references templates (id) on delete cascade,
    authorize_for_ai boolean not null default false, -- documented
    ai_usage_instructions text, -- documented
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index fluxcore_template_settings_authorized_idx
    on fluxcore_template_settings (template_id) where authorize_for_ai;
