/** The faces of a part that is asked of the server: loading, failed, empty, or there. */
import * as React from 'react';
import { Button } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { breathing } from '../../../backoffice/admin/parts/breathing';
import { Empty } from '../../../backoffice/admin/parts/Empty';
import type { Asked } from '../data/useAsked';
import { useWords } from '../words';

const Blank = styled.div`
  height: 4.8rem;
  margin-bottom: 0.8rem;
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral150};
  ${breathing}
`;

interface StatesProps<T> {
  asked: Asked<T>;
  isEmpty: (data: T) => boolean;
  empty: React.ReactNode;
  children: (data: T) => React.ReactNode;
}

export function States<T>({ asked: { data, failure, reload }, isEmpty, empty, children }: StatesProps<T>) {
  const words = useWords();
  if (data) return <>{isEmpty(data) ? empty : children(data)}</>;
  if (!failure)
    return (
      <div role="status" aria-label={words('state.loading')}>
        {Array.from({ length: 6 }, (_, index) => (
          <Blank key={index} />
        ))}
      </div>
    );
  return (
    <Empty
      icon={WarningCircle}
      title={words('state.error')}
      text={failure.message}
      detail={failure.requestId && words('state.error.id', { id: failure.requestId })}
      action={<Button onClick={() => void reload()}>{words('state.retry')}</Button>}
    />
  );
}
