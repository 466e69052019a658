/** A type's row as the domain knows it, from the generated types: money in minor units, moments as Dates, a to-one relation as the other row's id. */
import type { Schema, UID } from '@strapi/strapi';

type Attributes<U extends UID.ContentType> = Schema.Attributes<U>;
type OfType<T extends Schema.Attribute.Kind> = Schema.Attribute.OfType<T>;

/** What has no column of its own in the row. */
type Elsewhere = OfType<'component' | 'dynamiczone' | 'media'> | { relation: `${string}ToMany` | `morph${string}` };

type ValueOf<A> =
  A extends Schema.Attribute.Enumeration<infer Values>
    ? Values[number]
    : A extends OfType<'datetime' | 'timestamp'>
      ? Date
      : A extends OfType<'decimal' | 'float' | 'integer' | 'relation'>
        ? number
        : A extends OfType<'boolean'>
          ? boolean
          : A extends OfType<'json'>
            ? unknown
            : string;

/** The attribute is called `state` where Strapi keeps the word for itself; column, domain and API say `status`. */
type Name<K> = K extends 'state' ? 'status' : K;

export type RowOf<U extends UID.ContentType> = { id: number; documentId: string } & {
  [K in keyof Attributes<U> as Attributes<U>[K] extends Elsewhere ? never : Name<K>]: Attributes<U>[K] extends { required: true }
    ? ValueOf<Attributes<U>[K]>
    : ValueOf<Attributes<U>[K]> | null;
};
