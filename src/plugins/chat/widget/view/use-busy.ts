/** A form that is being sent once, and what the house says against it. */
import { useState } from 'preact/hooks';
import type { Fault } from '../talk/wire';

export function useBusy(act: () => Promise<Fault | null>) {
  const [isBusy, setBusy] = useState(false);
  const [refusal, refuse] = useState<string | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    refuse(null);
    void act()
      .then((fault) => refuse(fault && (fault.message || 'unreached')))
      .finally(() => setBusy(false));
  };
  return { isBusy, refusal, submit };
}
