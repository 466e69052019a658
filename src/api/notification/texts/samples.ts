/** Invented facts: for the preview of a message that was never sent, for a test mail, and to find out which words of a letter are facts. */
import type { WordedNotice } from '../catalogue/notice';
import type { Facts } from '../rendering/letter';

/** @param known of this house: its name and address, and what stands in the place of codes and links */
export const sampleFacts = ({ sample }: WordedNotice, known: Pick<Facts, 'house' | 'url' | 'code' | 'link'>): Facts => ({
  ...known,
  name: 'Anna Berg',
  username: 'anna',
  payload: {},
  ...sample,
});

/** Every fact says its own placeholder, or something that occurs nowhere else. */
export const markedFacts = (notice: WordedNotice): Facts => ({
  ...sampleFacts(notice, { house: '{house}', url: '{url}', code: '{code}', link: '{link}' }),
  name: '{name}',
  username: '{username}',
  ...notice.marks,
});
