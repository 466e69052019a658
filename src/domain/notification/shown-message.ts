/** What the panel shows of a message: what opens a door is its holder's alone, as a code and as a picture. */
import { TICKET_CODES } from '../ticket/code';
import { HIDDEN_CODE } from './notifications';

/** Letters carry no other picture within themselves than those that a door reads. */
const PICTURES = /<img\b[^>]*\bsrc="data:[^>]*>/gi;

export const withoutTicketCodes = (message: string): string => message.replace(PICTURES, '').replace(TICKET_CODES, HIDDEN_CODE);
