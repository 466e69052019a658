/** How many events happened in each minute of the last hour. */
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTheme } from 'styled-components';
import { HERE, useClockTime } from '../../../backoffice/admin/kit/time/When';
import type { Overview } from '../../contract/monitor';
import { useWords } from '../words';

const HEIGHT = 190;

export function Rate({ minutes }: { minutes: Overview['ratePerMinute'] }) {
  const words = useWords();
  const { colors } = useTheme();
  const { short } = useClockTime(HERE);
  const points = minutes.map(({ minute, emitted }) => ({ at: short(new Date(minute)), emitted }));
  const sum = minutes.reduce((all, { emitted }) => all + emitted, 0);
  const axis = { stroke: colors.neutral500, tick: { fill: colors.neutral600, fontSize: 12 }, tickLine: false };
  return (
    <div role="img" aria-label={words('rate.label', { count: sum })}>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <BarChart data={points} margin={{ top: 8, right: 4, bottom: 0, left: -16 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={colors.neutral200} />
          <XAxis dataKey="at" interval={9} {...axis} />
          <YAxis allowDecimals={false} axisLine={false} {...axis} />
          <Tooltip
            cursor={{ fill: colors.neutral150 }}
            contentStyle={{ background: colors.neutral0, borderColor: colors.neutral200, color: colors.neutral800, fontSize: 13 }}
            formatter={(value) => [words('rate.events', { count: Number(value) }), '']}
            separator=""
          />
          <Bar dataKey="emitted" fill={colors.primary500} radius={[3, 3, 0, 0]} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
