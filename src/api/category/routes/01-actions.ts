import { actionRoutes } from '#platform/actions/action-routes';
import { categoryActions } from '../actions/category-actions';

export default actionRoutes('category', categoryActions);
