/** The words of the choice between two saves. */
import { wording } from '../kit/wording';
import english from './words/en.json';

export const { useWords } = wording('backoffice.saving', english);
