/** The refusals of categories. */
import { entry } from '../error-entry';

export const CATEGORY_ERRORS = {
  'category.has_dishes': entry(
    'conflict',
    'The category still has {count} dishes. Move or delete them first.',
    'В категории ещё есть блюда: {count}. Сначала перенесите или удалите их.',
  ),
} as const;
