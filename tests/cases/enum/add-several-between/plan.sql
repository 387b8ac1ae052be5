ALTER TYPE public.stage ADD VALUE 'idea' BEFORE 'draft';
ALTER TYPE public.stage ADD VALUE 'review' BEFORE 'done';
ALTER TYPE public.stage ADD VALUE 'approval' BEFORE 'done';
ALTER TYPE public.stage ADD VALUE 'signing' BEFORE 'done';
ALTER TYPE public.stage ADD VALUE 'void';
