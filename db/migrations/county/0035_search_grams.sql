-- breaking
-- What a text can be found by: each Chinese character and each pair of neighbours, so that a word is found wherever a
-- reader sees it, however a dictionary would cut the sentence; other writing by its whole words. Of a text beyond 60,000
-- characters the beginning, since a tsvector holds a megabyte. What stands between characters parts pairs.
create function search_grams(text text) returns tsvector
language sql immutable parallel safe as $$
  with characters as (
    select character, lead(character) over (order by place) as next
    from string_to_table(left(text, 60000), null) with ordinality as each (character, place)
  ), chinese as materialized (
    select character, next from characters
    where character ~ '[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]'
  ), grams as (
    select character as gram from chinese
    union all
    select character || next from chinese
    where next ~ '[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]'
    union all
    select lower(word[1] collate "pg_c_utf8")
    from regexp_matches(
      regexp_replace(left(text, 60000), '[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+', ' ', 'g')
        collate "pg_c_utf8", '[[:alnum:]]+', 'g') as word
    where length(word[1]) <= 100
  )
  select coalesce(array_to_tsvector(array_agg(distinct gram)), ''::tsvector) from grams
$$;

drop index article_version_words;

drop index published_article_words;

drop index published_article_title_words;

alter table article_version
  drop column title_words,
  drop column words,
  add column words tsvector not null generated always as (search_grams(
    title_hans || ' ' || coalesce(document_hans ->> 'subtitle', '') || ' ' || coalesce(document_hans ->> 'summary', '')
      || ' ' || text_hans)) stored;

alter table published_article
  drop column title_words,
  drop column words,
  add column title_words tsvector not null generated always as (search_grams(title_hans)) stored,
  add column words tsvector not null generated always as (search_grams(
    title_hans || ' ' || coalesce(document_hans ->> 'subtitle', '') || ' ' || coalesce(document_hans ->> 'summary', '')
      || ' ' || text_hans)) stored;

create index article_version_words on article_version using gin (words);

create index published_article_words on published_article using gin (words);

create index published_article_title_words on published_article using gin (title_words);
