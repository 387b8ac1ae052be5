-- What is consumed, what it costs, and what administrators did. Phase 1.

create table usage_logs (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    "agentId" uuid not null references agents (id) on update cascade on delete cascade,
    "conversationId" uuid,
    "messageId" varchar(255),
    "tokensInput" integer not null,
    "tokensOutput" integer not null,
    "totalTokens" integer not null,
    model varchar(100) not null,
    "costInput" numeric(10, 6) not null,
    "costOutput" numeric(10, 6) not null,
    "totalCost" numeric(10, 6) not null,
    duration integer,
    success boolean not null default true,
    "errorMessage" text,
    "timestamp" timestamp(3) not null default current_timestamp
);

create index "usage_logs_userId_timestamp_idx" on usage_logs ("userId", "timestamp" desc);
create index "usage_logs_agentId_timestamp_idx" on usage_logs ("agentId", "timestamp" desc);

create table monthly_usage (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    year integer not null,
    month integer not null check (month between 1 and 12),
    "totalMessages" integer not null default 0,
    "totalTokens" bigint not null default 0,
    "totalCost" numeric(10, 2) not null default 0,
    "agentUsage" jsonb not null,
    "limitMessages" integer,
    "limitTokens" bigint,
    "exceededLimit" boolean not null default false,
    "warningsSent" integer not null default 0,
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create unique index "monthly_usage_userId_year_month_key"
    on monthly_usage ("userId", year, month);
create index "monthly_usage_userId_idx" on monthly_usage ("userId");

create table usage_alerts (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    type "AlertType" not null,
    threshold integer not null,
    triggered boolean not null default false,
    "resolvedAt" timestamp(3),
    "createdAt" timestamp(3) not null default current_timestamp
);

create index "usage_alerts_userId_idx" on usage_alerts ("userId");

create table audit_logs (
    id uuid primary key default gen_random_uuid(),
    "adminId" uuid not null references users (id) on update cascade on delete cascade,
    action varchar(100) not null,
    "targetId" uuid,
    details jsonb,
    "ipAddress" inet,
    "timestamp" timestamp(3) not null default current_timestamp
);

create index "audit_logs_adminId_idx" on audit_logs ("adminId");
create index "audit_logs_timestamp_idx" on audit_logs ("timestamp" desc);
