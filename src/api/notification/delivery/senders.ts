/** Channel → its sender, and what becomes of messages where there is none. */
import type { Core } from '@strapi/strapi';
import type { Channel } from '#domain/notification/notifications';
import { mailer } from './mailer';
import type { OutwardChannel, Sender } from './sender';
import { shortMessages } from './short-messages';
import { telegram } from './telegram';
import { webPush } from './web-push';

export const SENDERS: Readonly<Record<OutwardChannel, Sender>> = { email: mailer, push: webPush, telegram, sms: shortMessages };

/** Without a sender, development keeps these readable in the panel; production waits for a sender. */
const KEPT: readonly Channel[] = ['email', 'sms'];

const isSetUp = (strapi: Core.Strapi, channel: Channel): boolean => channel === 'in_app' || SENDERS[channel].isSetUp(strapi);

export const isKept = (strapi: Core.Strapi, channel: Channel): boolean =>
  KEPT.includes(channel) && !isSetUp(strapi, channel) && (strapi.config.get('mail.keepsUnsent') as boolean);

/** Is there any use in writing a notice for this channel? */
export const isOpen = (strapi: Core.Strapi, channel: Channel): boolean => KEPT.includes(channel) || isSetUp(strapi, channel);

/** Can its notices be dealt with now? */
export const isDeliverable = (strapi: Core.Strapi, channel: OutwardChannel): boolean => isSetUp(strapi, channel) || isKept(strapi, channel);
