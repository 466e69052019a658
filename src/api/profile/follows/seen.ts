/** Which profiles there are for anybody: those of people who have not left and are not blocked. */

export const PROFILE = 'api::profile.profile';

export const profileReads = {
  scope: (): object => ({ user: { blocked: false, confirmed: true } }),
  defaults: { sort: 'id:asc', populate: { avatar: true } },
};
