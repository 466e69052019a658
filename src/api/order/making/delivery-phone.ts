/** Who brings an order calls the number that its guest left. */
import { phoneTyped } from '#domain/phone';
import type { Delivery } from '../actions/order-fields';

/** @param timezone where it was typed @throws DomainError `request.phone_unknown` */
export const withPhone = (delivery: Delivery, timezone: string | null): Delivery =>
  delivery.phone ? { ...delivery, phone: phoneTyped(delivery.phone, timezone, ['delivery', 'phone']) } : delivery;
