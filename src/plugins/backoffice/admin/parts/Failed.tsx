/** What a screen says when it could not be loaded: what happened, the request's id, and again. */
import { Button } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { Failure } from '../data/failure';
import { useWords, type Word } from '../words';
import { Empty } from './Empty';

interface FailedProps {
  failure: Failure;
  reload: () => Promise<void>;
  title?: Word;
}

export function Failed({ failure, reload, title = 'state.error.title' }: FailedProps) {
  const words = useWords();
  const detail = failure.requestId && words('state.error.id', { id: failure.requestId });
  const again = <Button onClick={() => void reload()}>{words('state.retry')}</Button>;
  return <Empty icon={WarningCircle} title={words(title)} text={failure.message} detail={detail} action={again} />;
}
