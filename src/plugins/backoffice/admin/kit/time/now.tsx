/** One clock for a whole screen, by the server's time; it ticks without drawing the cards anew. */
import * as React from 'react';

const USUAL_TICK_MS = 10_000;
const Now = React.createContext<Date>(new Date());

export const useNow = (): Date => React.useContext(Now);

interface ClockProps {
  skew: number;
  /** Where seconds are counted it is one. */
  tickMs?: number;
  children: React.ReactNode;
}

export function Clock({ skew, tickMs = USUAL_TICK_MS, children }: ClockProps) {
  const [now, setNow] = React.useState(() => new Date(Date.now() + skew));
  React.useEffect(() => {
    const tick = () => setNow(new Date(Date.now() + skew));
    tick();
    const timer = window.setInterval(tick, tickMs);
    return () => window.clearInterval(timer);
  }, [skew, tickMs]);
  return <Now.Provider value={now}>{children}</Now.Provider>;
}
