/** Says that what is shown is no longer fresh, and since when. */
import { Alert } from '@strapi/design-system';
import type { Failure } from '../asking/failure';
import { HERE, useClockTime } from '../time/When';
import { useWords } from '../words';

interface StaleWarningProps {
  hasData: boolean;
  failure: Failure | null;
  loadedAt: Date | null;
  reload: () => Promise<void>;
}

export function StaleWarning({ hasData, failure, loadedAt, reload }: StaleWarningProps) {
  const words = useWords();
  const { short } = useClockTime(HERE);
  if (!hasData || !failure || !loadedAt) return null;
  return (
    <Alert variant="warning" closeLabel={words('state.retry')} onClose={() => void reload()}>
      {words('state.stale', { time: short(loadedAt), message: failure.message })}
    </Alert>
  );
}
