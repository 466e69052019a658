/** The people of the house: a page of them, and everything about one. */
import { z } from 'zod';
import { byId } from '#platform/actions/fields';
import { read, type Screen } from '../screen';
import { peoplePage } from './people/page';
import { peopleSight, personDetails } from './people/person';

const listQuery = z.object({
  q: z.string().trim().max(100).optional(),
  role: z.string().max(40).optional(),
  state: z.enum(['unconfirmed', 'blocked', 'pending', 'suspended']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export default {
  title: 'people',
  rights: {
    'people.read': 'See the people',
    'people.manage': 'Block, confirm, approve and sign people out',
    'people.roles': 'Give people another role',
    'people.close': 'Anonymise people',
  },
  reads: [
    read({ path: '/people', right: 'people.read', query: listQuery, answer: ({ query }, strapi) => peoplePage(strapi, query) }),
    read({
      path: '/people/:id',
      right: 'people.read',
      params: byId,
      answer: ({ params }, strapi, viewer) => personDetails(strapi, params.id, peopleSight(viewer)),
    }),
  ],
} satisfies Screen;
