import { actionRoutes } from '#platform/actions/action-routes';
import { venueActions } from '../actions/venue-actions';

export default actionRoutes('venue', venueActions);
