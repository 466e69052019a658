/** The words of the panel's own inputs. */
import { wording } from '../kit/wording';
import english from './words/en.json';

export const { message, useWords, wordOr } = wording('backoffice.inputs', english);
