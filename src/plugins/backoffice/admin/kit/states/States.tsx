/** The faces of a part that is asked of the server: loading, failed, empty, or there. */
import type * as React from 'react';
import { styled } from 'styled-components';
import type { Asked } from '../asking/useAsked';
import { useWords } from '../words';
import { Failed } from './Failed';
import { breathing } from './motion';

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
  if (failure) return <Failed failure={failure} reload={reload} />;
  return (
    <div role="status" aria-label={words('state.loading')}>
      {Array.from({ length: 6 }, (_, index) => (
        <Blank key={index} />
      ))}
    </div>
  );
}
