/** Which day is shown: the one before, a date, the next one, and back to today. */
import { Button, TextInput } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { SquareButton } from '../../../kit/frame/Tools';
import { schemeOf } from '../../../kit/marks/tones';
import { dayAfter } from '../wall';
import { useWords } from '../words';

const Row = styled.div`
  display: flex;
  align-items: center;
  gap: 0.4rem;
`;
const Weekday = styled.span`
  min-width: 3.2rem;
  font-size: 1.4rem;
  font-weight: 600;
  text-align: right;
  color: ${({ theme }) => theme.colors.neutral700};
`;
const DateBox = styled.div`
  width: 15.6rem;
  color-scheme: ${({ theme }) => schemeOf(theme)};
`;

export function DayPicker({ day, today, onChange }: { day: string; today: string; onChange: (day: string) => void }) {
  const words = useWords();
  const intl = useIntl();
  const go = (next: string) => onChange(next === today ? '' : next);
  return (
    <Row>
      <Button variant={day === today ? 'secondary' : 'tertiary'} size="L" onClick={() => onChange('')}>
        {words('day.today')}
      </Button>
      <SquareButton label={words('day.previous')} onClick={() => go(dayAfter(day, -1))}>
        <ChevronLeft />
      </SquareButton>
      <Weekday>{intl.formatDate(`${day}T12:00:00Z`, { weekday: 'short', timeZone: 'UTC' })}</Weekday>
      <DateBox>
        <TextInput
          type="date"
          aria-label={words('day.pick')}
          value={day}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => event.target.value && go(event.target.value)}
        />
      </DateBox>
      <SquareButton label={words('day.next')} onClick={() => go(dayAfter(day, 1))}>
        <ChevronRight />
      </SquareButton>
    </Row>
  );
}
