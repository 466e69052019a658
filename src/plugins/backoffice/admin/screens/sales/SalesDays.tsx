/** The takings of the last two weeks on the panel's home page: a bar for each day, and the dishes that sold best. */
import * as React from 'react';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { styled, useTheme } from 'styled-components';
import { Caption, Figures, Frame, Lines } from '../../kit/frame/Figures';
import { useLive } from '../../kit/live/useLive';
import { Money } from '../../kit/marks/Money';
import { useSales } from './useSales';
import { useWords } from './words';

const BEST = 'sales-best';
const Note = styled.div`
  padding: 0.6rem 0.8rem;
  border-radius: 0.4rem;
  color: ${({ theme }) => theme.colors.neutral900};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

export default function SalesDays() {
  const words = useWords();
  const { colors } = useTheme();
  const { formatDate, formatNumber } = useIntl();
  const { data, failure, reload } = useSales();
  useLive(
    'orders',
    React.useCallback(() => void reload(), [reload]),
  );
  if (failure && !data) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  const { currency, days, dishes } = data;
  const today = days[days.length - 1];
  const revenue = days.reduce((sum, day) => sum + day.revenue, 0);
  const kept = days.reduce((sum, day) => sum + day.orders - day.lost, 0);
  if (days.every((day) => day.orders === 0)) return <Widget.NoData>{words('none')}</Widget.NoData>;
  const dayOf = (day: string) => formatDate(`${day}T12:00:00Z`, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const amount = (value: number) => formatNumber(value, { style: 'currency', currency, maximumFractionDigits: 0 });
  return (
    <Frame>
      <Figures>
        <div>
          <dt>{words('today')}</dt>
          <dd>
            <Money amount={today?.revenue ?? 0} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{words('span', { days: days.length })}</dt>
          <dd>
            <Money amount={revenue} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{words('average')}</dt>
          <dd>
            <Money amount={kept > 0 ? revenue / kept : 0} currency={currency} />
          </dd>
        </div>
      </Figures>
      <ResponsiveContainer width="100%" height={110}>
        <BarChart data={days} margin={{ top: 4, right: 0, bottom: 0, left: 0 }} accessibilityLayer title={words('widget.title')}>
          <XAxis
            dataKey="day"
            tickFormatter={dayOf}
            tickLine={false}
            axisLine={false}
            fontSize={11}
            stroke={colors.neutral600}
            minTickGap={16}
          />
          <YAxis
            width={52}
            tickFormatter={amount}
            tickLine={false}
            axisLine={false}
            fontSize={11}
            stroke={colors.neutral600}
            tickCount={3}
          />
          <Tooltip
            cursor={{ fill: colors.neutral150 ?? '' }}
            content={({ active, payload }) => {
              const day = active ? (payload[0]?.payload as (typeof days)[number] | undefined) : undefined;
              return day ? (
                <Note>
                  {dayOf(day.day)}: {amount(day.revenue)}, {words('orders', { count: day.orders })}
                </Note>
              ) : null;
            }}
          />
          <Bar dataKey="revenue" fill={colors.primary600} radius={[3, 3, 0, 0]} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
      <Caption id={BEST}>{words('dishes')}</Caption>
      <Lines aria-labelledby={BEST}>
        {dishes.map(({ dish, name, portions }) => (
          <li key={dish}>
            <span>{name}</span>
            <strong>{formatNumber(portions)}</strong>
          </li>
        ))}
      </Lines>
    </Frame>
  );
}
