ALTER TABLE public.mails DROP CONSTRAINT mails_sender_check;

ALTER TABLE public.mails DROP CONSTRAINT mails_size_check;
ALTER TABLE public.mails ADD CONSTRAINT mails_size_check CHECK (size >= 0) NOT VALID;
