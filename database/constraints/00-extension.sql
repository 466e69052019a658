-- What PostgreSQL brings along: searching by parts of words, and “no two that overlap”.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
