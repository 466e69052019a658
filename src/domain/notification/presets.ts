/** To whom notices of a sort go, over which channels and how urgently: what many have in common. */
import type { Notice } from './notifications';

type Preset = Pick<Notice, 'channels'> & Partial<Notice>;

export const safety = { to: ['subject'], channels: ['email'], isUrgent: true, isObligatory: true } as const satisfies Preset;

export const receipt = { to: ['customer'], channels: ['in_app', 'email'], offers: ['push', 'telegram'] } as const satisfies Preset;
export const news = { to: ['customer'], channels: ['in_app', 'push', 'telegram'], offers: ['email'] } as const satisfies Preset;
/** What the customer should know now: a refusal, or an offer that waits for an answer. */
export const important = {
  to: ['customer'],
  channels: ['in_app', 'email', 'push', 'telegram'],
  isUrgent: true,
} as const satisfies Preset;
export const aside = { to: ['customer'], channels: ['in_app'], offers: ['push', 'telegram'] } as const satisfies Preset;
export const work = { channels: ['in_app', 'email', 'push', 'telegram'], isUrgent: true } as const satisfies Preset;

export const guestReceipt = { to: ['guest'], channels: ['in_app', 'email'], offers: ['push', 'telegram'] } as const satisfies Preset;
export const guestNews = { to: ['guest'], channels: ['in_app', 'email', 'push', 'telegram'], isUrgent: true } as const satisfies Preset;

export const holderReceipt = { to: ['holder'], channels: ['in_app', 'email'], offers: ['push', 'telegram'] } as const satisfies Preset;
export const holdersNews = {
  to: ['holders'],
  channels: ['in_app', 'email', 'push', 'telegram'],
  isUrgent: true,
} as const satisfies Preset;

/** Something to look at when there is time. */
export const tidings = { channels: ['in_app', 'push', 'telegram'], offers: ['email'] } as const satisfies Preset;
/** What happens to an account by somebody else's hand. */
export const accountNews = { to: ['subject'], channels: ['in_app', 'email'], isObligatory: true } as const satisfies Preset;
