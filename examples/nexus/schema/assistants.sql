-- The AI side: who answers, and with which tools. Keys are integers: these tables are older than
-- the rule that new tables get a uuid, and references to them keep the original type.

create table agents (
    id serial primary key,
    tenant_id integer references tenants (id),
    name text not null,
    role text default 'sales',
    model_provider text default 'openai',
    model_version text default 'gpt-5-mini',
    temperature double precision default 0.7,
    system_prompt_template text not null,
    enabled_tools jsonb default '[]'::jsonb,
    channels jsonb default '["whatsapp", "instagram", "facebook", "web"]'::jsonb,
    config jsonb default '{}'::jsonb,
    template_type varchar(50) default 'custom',
    is_active boolean default true,
    created_at timestamptz default now()
);

create index idx_agents_tenant_active on agents (tenant_id, is_active);

-- A tool without a tenant belongs to everybody.
create table tools (
    id serial primary key,
    tenant_id integer references tenants (id),
    name varchar(255) not null,
    -- inferred: the notes list two values beside the column and no constraint that holds them.
    type varchar(32) not null check (type in ('http', 'internal')),
    description text,
    prompt_injection text,
    response_guide text,
    config jsonb default '{}'::jsonb,
    service_url text,
    created_at timestamptz default now(),
    unique (tenant_id, name)
);
