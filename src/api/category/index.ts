/** What the menu's sections bring along. */
import { declaring } from '#platform/registry';
import { checkCategoryEmpty } from './checks/category-empty';

export default declaring('category', {
  types: { 'api::category.category': { slugFrom: 'name', checks: { delete: checkCategoryEmpty } } },
});
