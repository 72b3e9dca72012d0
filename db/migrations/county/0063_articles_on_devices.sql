-- Published articles are public: any signed-in person and any station may hold a copy.
create policy published_article_signed_in on published_article for select to sanwang_narrow, sanwang_broad
  using (nullif(current_setting('app.person', true), '') is not null);

create index published_article_act on published_article (act_id);

create index withdrawn_article_act on withdrawn_article (act_id);
