/** What dishes bring along: the menu's rules on every write, sales told from outside, portions that come back. */
import { declaring } from '#platform/registry';
import { checkDishRow } from './checks/dish-row';
import { saleCommands } from './commands/sale';
import { keepSelling } from './rows/keep-selling';
import { returnPortions } from './reactions/return-portions';

export default declaring('dish', {
  types: { 'api::dish.dish': { slugFrom: 'name', checks: { row: checkDishRow } } },
  reactions: [returnPortions],
  work: { start: keepSelling },
  commands: saleCommands,
  person: { records: 'exists (select from dishes d where d.cook_id = u.id)' },
});
