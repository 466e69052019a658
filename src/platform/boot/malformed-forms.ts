/** A form with a broken header in one of its parts is refused: formidable (2.1.5) stops reading there and tells nobody, so that its sender would wait for an answer for ever. */
import { createRequire } from 'node:module';
import type { Transform, TransformCallback } from 'node:stream';

interface Formidable {
  MultipartParser: {
    prototype: { _transform: (this: Transform, chunk: Buffer, encoding: BufferEncoding, done: TransformCallback) => unknown };
  };
}

/** The copy that reads the bodies of requests. */
const ofStrapi = (): Formidable =>
  ['@strapi/strapi', '@strapi/core', 'koa-body'].reduce(
    (near, name) => createRequire(near.resolve(name)),
    createRequire(__filename),
  )('formidable') as Formidable;

export function refuseMalformedForms(): void {
  const { prototype } = ofStrapi().MultipartParser;
  const transform = prototype._transform;
  prototype._transform = function (chunk, encoding, done) {
    let isRead = false;
    const read = transform.call(this, chunk, encoding, (error) => {
      isRead = true;
      done(error);
    });
    if (!isRead) done(Object.assign(new Error('A part of the form has a broken header'), { httpCode: 400 }));
    return read;
  };
}
