/** What the site brings along: its phone is read as the house's. */
import { declaring } from '#platform/registry';
import { houseZone } from '../venue/rows/house-zone';

export default declaring('site', { types: { 'api::site.site': { phonesIn: houseZone } } });
