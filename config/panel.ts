/** How each type reads in the panel: list columns, default order, the form's rows, and the words where the field's own name would not do. */
import * as bookings from './panel-bookings';
import * as chat from './panel-chat';
import * as events from './panel-events';
import * as menu from './panel-menu';
import * as orders from './panel-orders';
import * as people from './panel-people';
import type { ComponentViews, PanelViews } from './panel-views';

export const types: PanelViews = { ...menu.types, ...orders.types, ...bookings.types, ...events.types, ...people.types, ...chat.types };
export const components: ComponentViews = { ...menu.components, ...orders.components, ...bookings.components, ...events.components };

export default { types, components };
