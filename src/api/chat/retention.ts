/** Closed conversations go some time after their last message, with their pictures. */
import type { Retention } from '#platform/jobs/retention';
import { removePictures } from './rows/pictures';

const AT_ONCE = 200;

export const forgetTalks: Retention = {
  what: 'conversations',
  async forget(connection, strapi) {
    const days = strapi.config.get<number>('chat.keptDays');
    if (days === 0) return 0;
    const old = await connection('conversations')
      .where({ status: 'closed' })
      .whereRaw(`coalesce(last_message_at, created_at) < now() at time zone 'utc' - make_interval(days => ?)`, [days])
      .orderBy('id')
      .limit(AT_ONCE)
      .pluck<number[]>('id');
    await removePictures(strapi, connection, connection('messages').whereIn('conversation_id', old).select('id'));
    return connection('conversations').whereIn('id', old).delete();
  },
};
