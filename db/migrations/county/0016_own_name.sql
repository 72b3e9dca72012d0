-- Whom no organisation keeps corrects his or her own record.
create policy person_update_own on person for update to sanwang_narrow, sanwang_broad
  using (id = nullif(current_setting('app.person', true), '')::uuid and organisation_no = 0 and not erased)
  with check (id = nullif(current_setting('app.person', true), '')::uuid and organisation_no = 0 and not erased and status = 'active');
