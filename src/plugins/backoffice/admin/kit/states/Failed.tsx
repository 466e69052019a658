/** What a screen says when it could not be loaded: what happened, the request's id, and again. */
import { Button } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { Failure } from '../asking/failure';
import { useWords } from '../words';
import { Empty } from './Empty';

interface FailedProps {
  failure: Failure;
  reload: () => Promise<void>;
  /** Left out = that this could not be loaded. */
  title?: string;
}

export function Failed({ failure, reload, title }: FailedProps) {
  const words = useWords();
  const detail = failure.requestId && words('state.error.id', { id: failure.requestId });
  const again = <Button onClick={() => void reload()}>{words('state.retry')}</Button>;
  return <Empty icon={WarningCircle} title={title ?? words('state.error.title')} text={failure.message} detail={detail} action={again} />;
}
