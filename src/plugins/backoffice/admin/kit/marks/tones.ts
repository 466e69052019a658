/** Colour means one thing on every screen: neutral waits, blue is new, amber is due soon, red is late or refused, green is done. */
import type { DefaultTheme } from 'styled-components';
import type { Tone } from './tone';

type Colour = keyof DefaultTheme['colors'];
interface Palette {
  edge: Colour;
  ground: Colour;
  text: Colour;
}

/** So that the browser's own parts (a calendar's icon) can be seen in both themes. */
export const schemeOf = ({ colors }: DefaultTheme): 'light' | 'dark' =>
  parseInt(colors.neutral0.slice(1, 3), 16) < 128 ? 'dark' : 'light';

export const TONES: Readonly<Record<Tone, Palette>> = {
  calm: { edge: 'neutral300', ground: 'neutral100', text: 'neutral700' },
  new: { edge: 'secondary500', ground: 'secondary100', text: 'secondary700' },
  soon: { edge: 'warning500', ground: 'warning100', text: 'neutral900' },
  late: { edge: 'danger500', ground: 'danger100', text: 'danger700' },
  good: { edge: 'success500', ground: 'success100', text: 'success700' },
  refused: { edge: 'danger200', ground: 'neutral100', text: 'danger700' },
};
