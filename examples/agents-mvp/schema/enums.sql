-- Enum types. Labels are listed in the order in which they sort.

-- Phase 1: chat with agents.

create type "UserRole" as enum (
    'SUPER_ADMIN', 'ADMIN', 'INVITED_AGENT', 'INVITED_STORAGE', 'SUBSCRIBER',
    'MANAGER', 'DEVELOPER', 'USER', 'GUEST'
);

create type "SubscriptionTier" as enum (
    'FREE', 'BASIC', 'PRO', 'ENTERPRISE', 'CUSTOM', 'UNLIMITED'
);

create type "InvitationStatus" as enum ('PENDING', 'ACCEPTED', 'EXPIRED', 'CANCELLED');

create type "AlertType" as enum (
    'APPROACHING_LIMIT', 'LIMIT_WARNING', 'LIMIT_EXCEEDED', 'UNUSUAL_ACTIVITY'
);

-- Phase 2: support desk and file storage.

create type "TicketCategory" as enum (
    'BUG', 'FEATURE', 'QUESTION', 'ACCOUNT', 'BILLING', 'PERFORMANCE', 'OTHER'
);

create type "TicketPriority" as enum ('LOW', 'MEDIUM', 'HIGH', 'URGENT');

create type "TicketStatus" as enum (
    'OPEN', 'IN_PROGRESS', 'WAITING_USER', 'RESOLVED', 'CLOSED', 'CANCELLED'
);

create type "StorageProvider" as enum ('VERCEL_BLOB', 'LOCAL', 'AWS_S3', 'CLOUDFLARE_R2');

create type "FileAccessLevel" as enum ('PRIVATE', 'INTERNAL', 'PUBLIC', 'SHARED');

create type "FileUsageContext" as enum (
    'THEME', 'AVATAR', 'TICKET', 'ARTIFACT', 'HEALTH', 'FINANCE', 'BACKUP', 'TEMP', 'OTHER'
);

create type "FileAction" as enum ('UPLOAD', 'DOWNLOAD', 'VIEW', 'DELETE', 'SHARE', 'UPDATE');

create type "ShareType" as enum ('LINK', 'EMAIL', 'USER');
