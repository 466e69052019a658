-- Venues.

alter table venues add constraint venues_timezone_known check (is_time_zone(timezone));
create unique index venues_slug_unique on venues (slug);
alter table venues add constraint venues_slug_present check (slug is not null and slug ~ '[a-z0-9]');
alter table venues add constraint venues_delivery_fee_range check (delivery_fee >= 0 and coalesce(free_delivery_from, 0) >= 0);
create or replace trigger count_revision before update on venues for each row execute function count_revision();
create or replace trigger count_revision before update on sites for each row execute function count_revision();
