-- Tables held for guests who are about to ask; what has run out is taken away before something new stands there.
create table if not exists table_holds (
  table_id integer not null,
  span tsrange not null,
  token_hash text not null,
  expires_at timestamptz not null
);
alter table table_holds add constraint table_holds_no_overlap exclude using gist (table_id with =, span with &&);
create index table_holds_token on table_holds (token_hash);
