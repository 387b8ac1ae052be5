ALTER TABLE public.mails ADD CONSTRAINT mails_sender_check CHECK (sender ~~ '%@%'::text) NOT VALID;

ALTER TABLE public.mails VALIDATE CONSTRAINT mails_size_check;
