/** How Strapi's generic REST reads behave: small pages by default, 100 at most, unknown parameters refused by name. */
export default {
  rest: { prefix: '/api', defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true },
};
