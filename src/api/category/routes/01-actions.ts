import { actionRoutes } from '#platform/actions/action';
import { categoryActions } from '../actions/category-actions';

export default actionRoutes('category', categoryActions);
