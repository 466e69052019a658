import { actionRoutes } from '../../../actions/action';
import { dishActions } from '../actions/dish-actions';

export default actionRoutes('dish', dishActions);
