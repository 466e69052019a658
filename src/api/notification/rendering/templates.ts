/** Template name → template. */
import type { TemplateName } from '../../../domain/notifications';
import type { Language } from '../../../domain/errors';
import { userAddressChanged } from '../templates/user-address-changed';
import { userAddressRequested } from '../templates/user-address-requested';
import { userConfirmed } from '../templates/user-confirmed';
import { userPasswordChanged } from '../templates/user-password-changed';
import { userPhoneCodeRequested } from '../templates/user-phone-code-requested';
import { userRegistered } from '../templates/user-registered';
import { userRegisteredAgain } from '../templates/user-registered-again';
import { userRemovalAnnounced } from '../templates/user-removal-announced';
import { userResetRequested } from '../templates/user-reset-requested';
import { userSignedOutEverywhere } from '../templates/user-signed-out-everywhere';
import { render, type Rendered } from './layout';
import type { Facts, Template } from './letter';

const TEMPLATE_OF: Readonly<Record<TemplateName, Template>> = {
  'user-address-changed': userAddressChanged,
  'user-address-requested': userAddressRequested,
  'user-confirmed': userConfirmed,
  'user-password-changed': userPasswordChanged,
  'user-phone-code-requested': userPhoneCodeRequested,
  'user-registered': userRegistered,
  'user-registered-again': userRegisteredAgain,
  'user-removal-announced': userRemovalAnnounced,
  'user-reset-requested': userResetRequested,
  'user-signed-out-everywhere': userSignedOutEverywhere,
};

export const renderNotice = (template: TemplateName, facts: Facts, language: Language): Rendered =>
  render(TEMPLATE_OF[template](facts, language), { house: facts.house, language });

/** A short message has no look: its text is all there is. */
export const renderShort = (template: TemplateName, facts: Facts, language: Language): string =>
  [...TEMPLATE_OF[template](facts, language).paragraphs].join(' ');
