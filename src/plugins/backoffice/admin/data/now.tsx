/** One clock for a whole screen, by the server's time; it ticks without drawing the cards anew. */
import * as React from 'react';

const TICK_MS = 10_000;
const Now = React.createContext<Date>(new Date());

export const useNow = (): Date => React.useContext(Now);

export function Clock({ skew, children }: { skew: number; children: React.ReactNode }) {
  const [now, setNow] = React.useState(() => new Date(Date.now() + skew));
  React.useEffect(() => {
    const tick = () => setNow(new Date(Date.now() + skew));
    tick();
    const timer = window.setInterval(tick, TICK_MS);
    return () => window.clearInterval(timer);
  }, [skew]);
  return <Now.Provider value={now}>{children}</Now.Provider>;
}
