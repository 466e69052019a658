/** The board before it is loaded, in its final shape. */
import { styled } from 'styled-components';
import { breathing } from '../../../kit/states/motion';
import { COLUMNS } from '../columns';
import { useWords } from '../words';

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(${COLUMNS.length}, minmax(20.4rem, 1fr));
  gap: 0.8rem;
  flex: 1;
  min-height: 0;
  padding: 1.2rem;
  overflow: hidden;
  ${breathing}
`;
const Strip = styled.div`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  padding: 5rem 0.8rem 0;
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.neutral150};
`;
const Blank = styled.div`
  height: 20rem;
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
`;

export function BoardSkeleton() {
  return (
    <Grid role="status" aria-label={useWords()('loading')}>
      {COLUMNS.map((column, index) => (
        <Strip key={column}>
          {Array.from({ length: 3 - (index % 3) }, (_, card) => (
            <Blank key={card} />
          ))}
        </Strip>
      ))}
    </Grid>
  );
}
