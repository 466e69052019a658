/** Who follows from now on, by the name that everybody sees. */
import type { Trx } from '#platform/postgres/rows';
import { factSet } from './fact-set';

export const followerFacts = factSet({
  read: async (trx, { subject }) => ({ follower: await followerName(trx, subject) }),
  values: ({ follower }: { follower: string }) => ({ follower }),
  placeholders: ['follower'],
  sample: { follower: 'Vera Lind' },
  marks: { follower: '{follower}' },
});

/** Whoever closes the account at this moment is waited for, and has no name afterwards. */
async function followerName(trx: Trx, documentId: string): Promise<string | undefined> {
  const profile = await trx('profiles as p')
    .join('up_users as u', 'u.id', 'p.user_id')
    .where({ 'p.document_id': documentId })
    .whereNull('u.left_at')
    .forKeyShare('u')
    .first<{ display_name: string } | undefined>('p.display_name');
  return profile?.display_name;
}
