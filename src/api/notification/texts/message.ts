/** A message as it leaves over a channel: in the house's own words where it wrote some, else in the standard ones. */
import type { Language } from '#domain/errors';
import type { OwnText, TextPlace } from '#domain/notification/message-text';
import type { Channel, TemplateName } from '#domain/notification/notifications';
import { render, type Rendered } from '../rendering/layout';
import type { Facts } from '../rendering/letter';
import { renderNotice, standardLetter } from '../rendering/templates';
import { withOwnText } from './own-letter';
import type { OwnTexts } from './stored-texts';
import { valuesOf } from './values';

/** The standard message is rendered once, for all the channels that have no text of their own. */
export function messageBy(template: TemplateName, facts: Facts, language: Language, texts: OwnTexts): (channel: Channel) => Rendered {
  let standard: Rendered | undefined;
  return (channel) => {
    const own = texts({ template, channel, language });
    return own ? ownMessage({ template, channel, language }, facts, own) : (standard ??= renderNotice(template, facts, language));
  };
}

export function ownMessage({ template, channel, language }: TextPlace, facts: Facts, own: OwnText): Rendered {
  const letter = withOwnText(standardLetter(template, facts, language), channel, own, valuesOf(facts, language));
  return render(letter, { house: facts.house, language });
}
