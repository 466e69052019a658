/** What topics and consumers are called: a file for each noun, found by its folder, so that a new noun is named in a file of its own. */
import type { Texts } from '../../backoffice/admin/kit/translations';

const found = import.meta.glob<Readonly<Record<string, Texts>>>('./names/*.json', { eager: true, import: 'default' });

/** `topic.orders`, `consumer.notices` in a language. */
export const namesIn = (locale: string): Texts => Object.assign({}, ...Object.values(found).map((names) => names[locale] ?? {})) as Texts;
