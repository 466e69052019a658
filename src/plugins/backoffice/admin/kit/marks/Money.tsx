/** An amount with its currency, in figures of one width. */
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

const Figures = styled.span`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

export function Money({ amount, currency }: { amount: number; currency: string }) {
  const { formatNumber } = useIntl();
  return <Figures>{formatNumber(amount, { style: 'currency', currency })}</Figures>;
}
