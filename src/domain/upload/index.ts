/** The card of pictures that are sent. */
import { aggregate } from '../aggregate';
import { UPLOAD_ERRORS } from './errors';

export const upload = aggregate({
  uid: 'plugin::upload.file',
  events: {},
  errors: UPLOAD_ERRORS,
});
