/** The house that is measured: a menu of `rows` dishes in 20 categories and guests with carts, written straight into the product's tables. */

const COLUMNS = 'document_id, created_at, updated_at, published_at';
/** A documentId as Strapi makes them: 24 letters and digits. */
const id = (/** @type {string} */ prefix) => `substr('${prefix}' || md5('${prefix}' || n) , 1, 24), now(), now(), now()`;

const WORDS = ['soup', 'dumplings', 'salad', 'pie', 'porridge', 'tea', 'stew', 'cake', 'pancakes', 'fish'];
const words = `array[${WORDS.map((word) => `'${word}'`).join(', ')}]`;

/** @param {import('pg').Client} database @param {{ rows: number, guests: number }} size */
export async function furnish(database, { rows, guests }) {
  await database.query(`insert into venues (${COLUMNS}, name, slug, timezone, currency, delivery_fee, accept_within_minutes, rank)
    select ${id('venue')}, 'House', 'house', 'Europe/Berlin', 'EUR', 3.5, 30, 0 from generate_series(1, 1) n`);
  await database.query(`insert into categories (${COLUMNS}, name, slug, description, rank, is_active)
    select ${id('categ')}, 'Category ' || n, 'category-' || n, 'What the kitchen makes best, number ' || n, n, true from generate_series(1, 20) n`);
  await database.query(
    `insert into dishes (${COLUMNS}, name, slug, description, price, category_id, is_available, is_sold_out, preparation_minutes, allergens, diets, rank)
    select ${id('dish')}, 'Dish ' || n || ' ' || (${words})[1 + n % 10], 'dish-' || n, 'Cooked slowly with dill and sour cream, as at home: ' || (${words})[1 + (n / 10) % 10],
      1 + (n % 3000) / 100.0, (select min(id) from categories) + n % 20, true, false, 15, '["milk", "gluten"]', '["vegetarian"]', n
    from generate_series(1, $1::int) n`,
    [rows],
  );
  await database.query(
    `with made as (
      insert into up_users (${COLUMNS}, username, email, provider, confirmed, blocked)
      select ${id('guest')}, 'guest' || n, 'guest' || n || '@samovar.test', 'local', true, false from generate_series(1, $1::int) n returning id
    ), linked as (
      insert into up_users_role_lnk (user_id, role_id) select made.id, (select id from up_roles where type = 'customer') from made
    ) insert into carts (${COLUMNS}, owner_id) select substr('cart' || md5('cart' || made.id), 1, 24), now(), now(), now(), made.id from made`,
    [guests],
  );
  await database.query('analyze');
}

/** Three lines into every cart. @param {import('pg').Client} database */
export async function fillCarts(database) {
  await database.query(`insert into cart_items (${COLUMNS}, cart_id, dish_id, quantity, options, options_key, price_at_add)
    select substr(md5(c.id || '-' || d.id || clock_timestamp()), 1, 24), now(), now(), now(), c.id, d.id, 1 + line, '[]', '', d.price
    from carts c cross join generate_series(0, 2) line
    join dishes d on d.id = (select min(id) from dishes) + (c.id * 3 + line) % (select least(count(*), 900) from dishes)
    on conflict do nothing`);
}
