/** The addresses of the menu that strangers read most: answered from memory and with an ETag, so that 304 may come in place of what the caller has. */
const ID = '[a-z0-9]{24}';
const PATH = new RegExp(`^/api/(?:menu|site|(?:dishes|categories|venues)(?:/${ID})?|categories/${ID}/dishes)$`);

export const isRememberedRead = (path: string): boolean => PATH.test(path);
