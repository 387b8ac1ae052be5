ALTER TYPE public.payment_state ADD VALUE 'legacy' BEFORE 'settled';
