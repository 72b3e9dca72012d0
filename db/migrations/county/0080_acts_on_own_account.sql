-- A person sees what was done to his or her own account, by oneself or by an office: resets, ended sessions, suspensions.
create policy act_on_own_account on act for select to sanwang_narrow, sanwang_broad
  using (subject_id = nullif(current_setting('app.person', true), '')::uuid
    and action in ('people.record-account-change', 'people.reset-access', 'people.end-sessions', 'people.suspend-account', 'people.wipe-phones'));
