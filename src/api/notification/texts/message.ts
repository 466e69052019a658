/** A message as it leaves over a channel: in the house's own words where it wrote some, else in the standard ones. */
import type { Language } from '#domain/errors';
import type { OwnText } from '#domain/notification/message-text';
import type { Channel } from '#domain/notification/notifications';
import type { WordedNotice } from '../catalogue/notice';
import { render, type Rendered } from '../rendering/layout';
import type { Facts } from '../rendering/letter';
import { withOwnText } from './own-letter';
import type { OwnTexts } from './stored-texts';

/** The standard message is rendered once, for all the channels that have no text of their own. */
export function messageBy(notice: WordedNotice, facts: Facts, language: Language, texts: OwnTexts): (channel: Channel) => Rendered {
  let standard: Rendered | undefined;
  return (channel) => {
    const own = texts({ template: notice.name, channel, language });
    return own ? ownMessage(notice, facts, own, { channel, language }) : (standard ??= standardMessage(notice, facts, language));
  };
}

export const standardMessage = (notice: WordedNotice, facts: Facts, language: Language): Rendered =>
  render(notice.letter(facts, language), { house: facts.house, language });

export function ownMessage(
  notice: WordedNotice,
  facts: Facts,
  own: OwnText,
  { channel, language }: { channel: Channel; language: Language },
): Rendered {
  const letter = withOwnText(notice.letter(facts, language), channel, own, notice.values(facts, language));
  return render(letter, { house: facts.house, language });
}
