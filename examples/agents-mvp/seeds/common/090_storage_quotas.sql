-- pgmend: needs storage_quotas
--
-- Step 9, of phase 2: where the table is not there yet, the step is left out.
insert into storage_quotas ("userId", "subscriptionTier", "maxStorage", "maxFileSize", "maxFiles", "updatedAt")
select u.id, u."subscriptionTier", q.storage, q.file, q.files, current_timestamp
from users u
join (values ('admin@agents.example', 10737418240, 104857600, 10000),
             ('free@agents.example', 1073741824, 10485760, 100))
     as q (email, storage, file, files) using (email)
on conflict ("userId") do nothing;
