/** Who waits for an answer, on the panel's home page. */
import { Widget } from '@strapi/strapi/admin';
import { Caption, Figures, Frame, Lines } from '../../kit/frame/Figures';
import { useInbox } from './data/useInbox';
import { waitOf } from './waiting';
import { useWords } from './words';

const SHOWN = 4;
const LONGEST = 'inbox-longest';
const WAITING = { view: 'waiting', search: '', page: '' };

export default function WaitingTalks() {
  const words = useWords();
  const {
    loaded: { data, failure },
  } = useInbox(WAITING);
  if (failure && !data) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  const now = new Date(data.now);
  return (
    <Frame>
      <Figures>
        {(['waiting', 'unassigned', 'mine'] as const).map((view) => (
          <div key={view}>
            <dt>{words(`view.${view}`)}</dt>
            <dd>{data.counts[view]}</dd>
          </div>
        ))}
      </Figures>
      <Caption id={LONGEST}>{words(data.conversations.length > 0 ? 'widget.longest' : 'empty.waiting')}</Caption>
      <Lines aria-labelledby={LONGEST}>
        {data.conversations.slice(0, SHOWN).map((talk) => {
          const { minutes } = waitOf(talk, now) ?? { minutes: 0 };
          return (
            <li key={talk.documentId}>
              <span>{talk.guest.name}</span>
              <strong>{words('waits', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}</strong>
            </li>
          );
        })}
      </Lines>
    </Frame>
  );
}
