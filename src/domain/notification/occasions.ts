/** Which events are news, and of what: where a notice answers only some of those that have its name. */
import { MOVING } from '../event/event';
import type { Envelope } from '../events';

export const isWish = ({ payload }: Envelope): boolean => payload.kind === 'custom';
export const isFromMenu = (event: Envelope): boolean => !isWish(event);
export const isNew = (event: Envelope): boolean => event.payload.from === null && isFromMenu(event);
export const isNewWish = (event: Envelope): boolean => event.payload.from === null && isWish(event);
export const isDropped = ({ payload }: Envelope): boolean => payload.from !== null;

/** Whoever waited for an answer hears it; one that was chosen and dropped is told with its order. */
export const isPending = ({ payload }: Envelope): boolean => payload.from === 'pending';
export const isTakenBack = ({ actor, payload }: Envelope): boolean => actor.kind === 'user' && actor.id === payload.customer;
/** It has a cook, and the guest did not do it. */
export const isLostToCook = (event: Envelope): boolean => event.payload.cook !== null && !isTakenBack(event);
export const isByGuest = ({ payload }: Envelope): boolean => payload.source === 'guest';

/** A new price or telephone number is no news; another place, time or party is. */
export const isMoved = (event: Envelope): boolean => hasChanged(event, ['table', 'joinedWith', 'startsAt', 'endsAt', 'guests']);
/** Another price or text is no news to somebody who has a ticket; another time or place is. */
export const isEventMoved = (event: Envelope): boolean => hasChanged(event, MOVING);

/** Whose work waits for the house's word. */
export const asksApproval = ({ payload }: Envelope): boolean => payload.approval === 'pending';

/** Whoever may not cook any more has orders under way all the same. */
export const leavesOrders = ({ name, payload }: Envelope): boolean =>
  Array.isArray(payload.heldOrders) && payload.heldOrders.length > 0 && (name === 'user.blocked' || payload.to === 'suspended');

export const isApproved = ({ payload }: Envelope): boolean => payload.to === 'approved';
export const isSuspended = ({ payload }: Envelope): boolean => payload.to === 'suspended';

/** A draft had nobody to tell. */
export const wasPublished = ({ payload }: Envelope): boolean => payload.from === 'published';
/** Called off, or moved to another time or place, after people could have booked. */
export const isEventDecided = (event: Envelope): boolean => (event.name === 'event.cancelled' ? wasPublished(event) : isEventMoved(event));
/** What goes with its event is told with the event, once. */
export const isAlone = ({ payload }: Envelope): boolean => payload.cancelledBy !== 'event';

/** The holder alone: the organizer's own cancelling is the organizer's act. */
export const isReturned = ({ payload }: Envelope): boolean => payload.cancelledBy === 'holder';

const hasChanged = ({ payload }: Envelope, fields: readonly string[]): boolean =>
  fields.some((field) => (payload.fields as string[]).includes(field));
