/** What is the matter, in plain words, and the way to where it can be mended. */
import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import { TONE_ICON } from '../../../backoffice/admin/kit/marks/Pill';
import type { Tone } from '../../../backoffice/admin/kit/marks/tone';
import { TONES } from '../../../backoffice/admin/kit/marks/tones';
import { HERE, useClockTime } from '../../../backoffice/admin/kit/time/When';
import type { Overview } from '../../contract/monitor';
import { adviceOf } from '../advice';
import type { ChangeView } from '../data/useView';
import { useWords } from '../words';

const List = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
`;
const Line = styled.li<{ $tone: Tone }>`
  display: flex;
  align-items: center;
  gap: 1.2rem;
  min-height: 5.6rem;
  padding: 1rem 1.6rem;
  border-radius: 0.6rem;
  border-left: 0.4rem solid ${({ theme, $tone }) => theme.colors[TONES[$tone].edge]};
  font-size: 1.5rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral900};
  background: ${({ theme }) => theme.colors.neutral0};
  > svg {
    flex: none;
    width: 2rem;
    height: 2rem;
    fill: ${({ theme, $tone }) => theme.colors[TONES[$tone].edge]};
  }
  small {
    display: block;
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  button {
    margin-left: auto;
    flex: none;
  }
`;

export function Advices({ overview, onGo }: { overview: Overview; onGo: ChangeView }) {
  const words = useWords();
  const { short } = useClockTime(HERE);
  return (
    <div role="status">
      <List>
        {adviceOf(overview).map(({ tone, word, values, since, detail, goTo }) => {
          const Icon = TONE_ICON[tone];
          return (
            <Line key={word} $tone={tone}>
              <Icon aria-hidden />
              <span>
                {words(word, { ...values, ...(since && { time: short(new Date(since)) }) })}
                {detail && <small>{detail}</small>}
              </span>
              {goTo && (
                <Button variant="secondary" size="L" onClick={() => onGo(goTo)}>
                  {words('advice.look')}
                </Button>
              )}
            </Line>
          );
        })}
      </List>
    </div>
  );
}
