-- Amounts were kept with two decimals, dinars have three. Every column of two decimals is one of money.
do $$
declare
  held record;
begin
  for held in
    select c.table_name, c.column_name, c.numeric_precision + 1 as digits
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
        and c.data_type = 'numeric' and c.numeric_scale = 2 and c.numeric_precision in (12, 14)
  loop
    execute format('alter table %I alter column %I type numeric(%s, 3)', held.table_name, held.column_name, held.digits);
  end loop;
end $$;
