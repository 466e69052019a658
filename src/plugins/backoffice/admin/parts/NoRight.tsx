/** A screen that is not part of one's role says so kindly. */
import { Lock } from '@strapi/icons';
import { useWords, type Word } from '../words';
import { Empty } from './Empty';
import { Frame } from './Frame';

interface NoRightProps {
  title: string;
  /** First part of its words: what this screen is. */
  words?: 'state.noRight' | 'bookings.noRight' | 'people.noRight';
}

export function NoRight({ title, words: prefix = 'state.noRight' }: NoRightProps) {
  const words = useWords();
  return (
    <Frame title={title}>
      <Empty icon={Lock} title={words(`${prefix}.title` as Word)} text={words(`${prefix}.text` as Word)} />
    </Frame>
  );
}
