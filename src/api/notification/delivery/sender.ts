/** What carries a notice out of the house over one channel. */
import type { Core } from '@strapi/strapi';
import type { Language } from '#domain/errors';
import type { Channel } from '#domain/notification/notifications';
import type { Rendered } from '../rendering/layout';

export type OutwardChannel = Exclude<Channel, 'in_app'>;

export interface Outgoing {
  /** The same for every try, so that a receiver can tell a repetition. */
  id: string;
  recipient: string;
  language: Language;
  /** The name of the notice. */
  template: string;
  /** documentId of the order, the booking, the person. */
  about: string | null;
  isUrgent: boolean;
  message: Rendered;
}

export interface Sender {
  /** Is there something to hand it to? */
  isSetUp(strapi: Core.Strapi): boolean;
  /** Resolves when it was taken. @throws Undeliverable, Later, or any Error that another try may heal */
  send(strapi: Core.Strapi, outgoing: Outgoing): Promise<void>;
}

/** No try can help: the address does not exist, or its holder wants nothing more. */
export class Undeliverable extends Error {
  override name = 'Undeliverable';
}

/** The receiver said itself when to come again. */
export class Later extends Error {
  override name = 'Later';
  constructor(
    message: string,
    readonly seconds: number,
  ) {
    super(message);
  }
}
