-- A photo lies under a note of its own author, and its file is kept as long as the photo is. Photos that lie under another
-- author's note were put there under a forged id: that author never had them.
alter table submission add constraint submission_own unique (id, author_id);

alter table submission no force row level security;

alter table submission_photo no force row level security;

alter table stored_file no force row level security;

delete from submission_photo p
where not exists (select from submission s where s.id = p.submission_id and s.author_id = p.author_id);

update submission_photo p set file_hash = null
where file_hash is not null and not exists (select from stored_file f where f.hash = p.file_hash);

alter table submission_photo
  drop constraint submission_photo_submission_id_fkey,
  add constraint submission_photo_submission_fkey foreign key (submission_id, author_id) references submission (id, author_id),
  add constraint submission_photo_file_hash_fkey foreign key (file_hash) references stored_file (hash);

alter table submission force row level security;

alter table submission_photo force row level security;

alter table stored_file force row level security;

create index submission_photo_file_hash on submission_photo (file_hash);
