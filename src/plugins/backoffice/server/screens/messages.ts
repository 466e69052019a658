/** What the house told whom, and how each message looks; who writes the texts says `controllers/texts.ts`. */
import { z } from 'zod';
import { read, type Screen } from '../screen';
import { findNotices, noticeQuery, previewNotice } from './messages/notices';

const byId = z.object({ id: z.string().min(1).max(40) });

export default {
  title: 'messages',
  rights: {
    'notices.read': 'Read what was told to whom',
    'notices.resend': 'Send messages again',
    'texts.write': 'Write the texts of messages',
  },
  reads: [
    read({ path: '/notices', right: 'notices.read', query: noticeQuery, answer: ({ query }, strapi) => findNotices(strapi, query) }),
    read({
      path: '/notices/:id',
      right: 'notices.read',
      params: byId,
      answer: ({ params }, strapi) => previewNotice(strapi, params.id),
    }),
  ],
} satisfies Screen;
