/** Each attribute of a type has a test that fails when the house ignores it; one that comes without a test is named. */
import type { UID } from '@strapi/strapi';

/** Kept by Strapi and the database themselves. */
const KEPT = ['documentId', 'revision', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'];

export const settingsOf = (uid: UID.ContentType): string[] =>
  Object.keys(strapi.contentTypes[uid].attributes)
    .filter((name) => !KEPT.includes(name))
    .sort();

export function everySetting(uid: UID.ContentType, tests: Readonly<Record<string, () => Promise<void>>>): void {
  it.each(Object.entries(tests))('%s', (_, holds) => holds());

  it('each has a test here, and none is of a setting that is gone', () => {
    expect(Object.keys(tests).sort()).toEqual(settingsOf(uid));
  });
}
