import { actionRoutes } from '#platform/actions/action-routes';
import { dishActions } from '../actions/dish-actions';
import { sectionActions } from '../actions/section-actions';

export default actionRoutes('dish', [...dishActions, ...sectionActions]);
