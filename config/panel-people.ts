/** Accounts, profiles, identities and notices in the panel. */
import { type PanelViews } from './panel-views';

export const types: PanelViews = {
  'plugin::users-permissions.user': {
    title: 'username',
    list: ['username', 'email', 'role', 'confirmed', 'blocked', 'createdAt'],
    sort: 'id:DESC',
    form: [
      'username:6 email:6',
      'role:6 password:6',
      'confirmed:4 blocked:4 language:4',
      'name:4 surname:4 phone:4',
      'lastSeenAt:6 leftAt:6',
    ],
    labels: { username: 'Known as', email: 'E-mail', lastSeenAt: 'Last seen at', leftAt: 'Left at' },
    hints: {
      blocked: 'Ends every session at once.',
      password: 'A new one ends every session at once.',
      confirmed: 'The address was proven with a code. Unconfirmed accounts are removed after two days.',
      phone: 'With the code of its country; kept as digits. People sign in by it.',
    },
    readOnly: ['lastSeenAt', 'leftAt'],
  },
  'api::profile.profile': {
    title: 'displayName',
    list: ['displayName', 'user', 'approval', 'area', 'followersCount', 'isTakingOrders'],
    sort: 'displayName:ASC',
    form: [
      'displayName:6 user:6',
      'followersCount:6 followingCount:6',
      'approval:6 isTakingOrders:6',
      'bio:12',
      'avatar:6 specialties:6',
      'area:4 radiusKm:4 dailyPortions:4',
      'latitude:6 longitude:6',
    ],
    labels: {
      displayName: 'Name shown',
      avatar: 'Picture',
      radiusKm: 'Delivers within (km)',
      dailyPortions: 'Portions a day',
      followersCount: 'Followers',
      followingCount: 'Follows',
      isTakingOrders: 'Takes orders',
    },
    hints: { approval: 'Cooks are found by guests while they are approved.', specialties: 'A list of words: ["Plov", "Pies"].' },
    readOnly: ['user', 'followersCount', 'followingCount'],
  },
  'api::identity.identity': {
    title: 'providerId',
    list: ['provider', 'providerId', 'username', 'user'],
    sort: 'id:DESC',
    form: ['provider:4 providerId:4 username:4', 'user:6'],
    labels: { providerId: 'Known there as' },
    readOnly: ['provider', 'providerId', 'username', 'user'],
  },
  'api::notification.notification': {
    title: 'subject',
    list: ['subject', 'recipient', 'channel', 'state', 'attempts', 'createdAt'],
    sort: 'id:DESC',
    form: ['subject:6 recipient:6', 'state:4 channel:4 user:4', 'text:12', 'attempts:4 nextAttemptAt:4 sentAt:4', 'lastError:12'],
    labels: { state: 'Status', recipient: 'To', nextAttemptAt: 'Next try at', lastError: 'What went wrong', sentAt: 'Left at' },
    hints: { state: 'Kept: no mail server is set up, so the message can be read here.' },
    readOnly: ['subject', 'recipient', 'state', 'channel', 'user', 'text', 'attempts', 'nextAttemptAt', 'sentAt', 'lastError'],
  },
};

export default { types };
