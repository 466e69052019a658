/** Names and values in two columns, moments to the second, and what travels as it travels. */
import * as React from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

export const FactList = styled.dl`
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 0.4rem 1.6rem;
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    overflow-wrap: anywhere;
  }
`;
const Spaced = styled(FactList)`
  grid-template-columns: minmax(10rem, auto) 1fr;
`;

/** What has no value is left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, React.ReactNode])[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== '' && value !== undefined);
  return (
    <Spaced>
      {known.map(([name, value]) => (
        <React.Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </React.Fragment>
      ))}
    </Spaced>
  );
}

/** To the second: whoever mends compares it with a log. */
export function Exactly({ at }: { at: string | null }) {
  const { formatDate } = useIntl();
  return at === null ? null : <time dateTime={at}>{formatDate(new Date(at), { dateStyle: 'medium', timeStyle: 'medium' })}</time>;
}

/** What travels, as it travels. */
export const Raw = styled.pre`
  max-height: 32rem;
  padding: 1.2rem;
  overflow: auto;
  font-size: 1.2rem;
  line-height: 1.5;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  border-radius: 0.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral100};
`;

export function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
