/** Inputs that Strapi lacks: texts in other languages, and several choices out of a list. Both are stored as JSON. */
export const customFields = [
  { name: 'translations', plugin: 'backoffice', type: 'json' as const },
  { name: 'choices', plugin: 'backoffice', type: 'json' as const },
];
