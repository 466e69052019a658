/** The refusals of categories. */
import { entry } from '../error-entry';

export const CATEGORY_ERRORS = {
  'category.has_dishes': entry(
    'conflict',
    'The category still has {count|dish|dishes}. Move or delete what is in it first.',
    'В категории ещё {count|блюдо|блюда|блюд}. Сначала освободите её.',
  ),
} as const;
