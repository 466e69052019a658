import { actionRoutes } from '#platform/actions/action';
import { venueActions } from '../actions/venue-actions';

export default actionRoutes('venue', venueActions);
