/** The flow at a glance: what is the matter, how much waits and for how long, how many a minute, and who fails. */
import type * as React from 'react';
import { styled } from 'styled-components';
import { Part } from '../../../backoffice/admin/kit/frame/Part';
import { Pill } from '../../../backoffice/admin/kit/marks/Pill';
import type { Overview } from '../../contract/monitor';
import type { ChangeView } from '../data/useView';
import { Advices } from '../parts/Advices';
import { Rate } from '../parts/Rate';
import { nameOf, useWords, type Words } from '../words';

const Page = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  flex: 1;
  min-height: 0;
  padding: 1.6rem;
  overflow-y: auto;
`;
const Tiles = styled.div`
  display: grid;
  grid-template-columns: repeat(4, 1fr);
  gap: 1.2rem;
`;
const Tile = styled.div`
  padding: 1.2rem 1.6rem;
  border-radius: 0.6rem;
  font-size: 1.3rem;
  color: ${({ theme }) => theme.colors.neutral700};
  background: ${({ theme }) => theme.colors.neutral0};
  strong {
    display: block;
    font-size: 2.8rem;
    font-weight: 700;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    color: ${({ theme }) => theme.colors.neutral900};
  }
`;
const Sheets = styled.div`
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  gap: 1.2rem;
  align-items: start;
`;
const Sheet = styled.div`
  padding: 1.6rem;
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
`;
const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 0.8rem;
  min-height: 3.2rem;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  > :first-child {
    flex: 1;
    min-width: 9rem;
  }
  small {
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

export function OverviewTab({ overview, onGo }: { overview: Overview; onGo: ChangeView }) {
  const words = useWords();
  const { backlog, topics, consumers, failures, endpoints, ratePerMinute } = overview;
  const letters = failures.reduce((sum, failure) => sum + failure.letters, 0);
  const lastHour = ratePerMinute.reduce((sum, { emitted }) => sum + emitted, 0);
  return (
    <Page>
      <Advices overview={overview} onGo={onGo} />
      <Tiles>
        <Figure value={backlog.unsent} words={words('tile.waiting')} />
        <Figure value={ageOf(backlog.oldestSeconds, words)} words={words('tile.oldest')} />
        <Figure value={backlog.dead + letters} words={words('tile.failed')} />
        <Figure value={lastHour} words={words('tile.lastHour')} />
      </Tiles>
      <Sheet>
        <Part title={words('rate.title')}>
          <Rate minutes={ratePerMinute} />
        </Part>
      </Sheet>
      <Sheets>
        <Sheet>
          <Part title={words('sheet.topics')}>
            {topics.length === 0 && <Line>{words('sheet.topics.none')}</Line>}
            {topics.map(({ topic, unsent, failing, dead }) => (
              <Line key={topic}>
                <span>{nameOf(words, 'topic', topic)}</span>
                <small>{words('sheet.waiting', { count: unsent })}</small>
                {failing > 0 && <Pill tone="soon">{words('sheet.failing', { count: failing })}</Pill>}
                {dead > 0 && <Pill tone="late">{words('sheet.dead', { count: dead })}</Pill>}
              </Line>
            ))}
          </Part>
        </Sheet>
        <Sheet>
          <Part title={words('sheet.consumers')}>
            <Consumers overview={{ consumers, failures }} />
          </Part>
        </Sheet>
        <Sheet>
          <Part title={words('sheet.endpoints')}>
            {endpoints.length === 0 && <Line>{words('sheet.endpoints.none')}</Line>}
            {endpoints.map(({ id, name, isActive, waiting, failed }) => (
              <Line key={id}>
                <span>{name}</span>
                {waiting > 0 && <Pill tone="soon">{words('sheet.failing', { count: waiting })}</Pill>}
                {failed > 0 && <Pill tone="late">{words('sheet.failed', { count: failed })}</Pill>}
                {!isActive && <Pill tone="refused">{words('endpoint.off')}</Pill>}
                {isActive && waiting + failed === 0 && <Pill tone="good">{words('sheet.well')}</Pill>}
              </Line>
            ))}
          </Part>
        </Sheet>
      </Sheets>
    </Page>
  );
}

const Figure = ({ value, words }: { value: React.ReactNode; words: string }) => (
  <Tile>
    {words}
    <strong>{value}</strong>
  </Tile>
);

/** Without Kafka the consumers are part of the sender, so that only what they gave up is told. */
function Consumers({ overview: { consumers, failures } }: { overview: Pick<Overview, 'consumers' | 'failures'> }) {
  const words = useWords();
  const names = [...new Set([...consumers.map(({ name }) => name), ...failures.map(({ consumer }) => consumer)])];
  if (names.length === 0) return <Line>{words('sheet.consumers.inside')}</Line>;
  return (
    <>
      {names.map((name) => {
        const fare = consumers.find((consumer) => consumer.name === name);
        const letters = failures.find(({ consumer }) => consumer === name)?.letters ?? 0;
        return (
          <Line key={name}>
            <span>{nameOf(words, 'consumer', name)}</span>
            {typeof fare?.lag === 'number' && <small>{words('sheet.lag', { count: fare.lag })}</small>}
            {letters > 0 && <Pill tone="late">{words('sheet.letters', { count: letters })}</Pill>}
            {fare && !fare.isRunning && <Pill tone="soon">{words('sheet.asleep')}</Pill>}
            {fare?.isRunning && letters === 0 && <Pill tone="good">{words('sheet.well')}</Pill>}
          </Line>
        );
      })}
    </>
  );
}

function ageOf(seconds: number | null, words: Words): string {
  if (seconds === null) return '–';
  if (seconds < 60) return words('age.seconds', { count: Math.round(seconds) });
  return seconds < 5_400
    ? words('age.minutes', { count: Math.round(seconds / 60) })
    : words('age.hours', { count: Math.round(seconds / 3_600) });
}
