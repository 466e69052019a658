-- Jobs: when each ran last, on whatever instance; health tells whether they go on.
create table if not exists job_runs (
  name text primary key,
  finished_at timestamptz not null,
  milliseconds integer not null,
  moved integer not null,
  has_failed boolean not null
);
