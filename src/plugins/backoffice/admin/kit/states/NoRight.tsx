/** A screen that is not part of one's role says so kindly. */
import { Lock } from '@strapi/icons';
import { Frame } from '../frame/Frame';
import { Empty } from './Empty';

interface NoRightProps {
  screen: string;
  title: string;
  /** What to ask whom for. */
  text: string;
}

export const NoRight = ({ screen, title, text }: NoRightProps) => (
  <Frame title={screen}>
    <Empty icon={Lock} title={title} text={text} />
  </Frame>
);
