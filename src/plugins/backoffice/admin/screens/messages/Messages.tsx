/** What the house tells people: the log of what was told to whom, and the texts of it. */
import type { LoggedNotice } from '../../../contract/notices';
import type { ListedText } from '../../../contract/texts';
import { useAsked } from '../../kit/asking/useAsked';
import { useMay } from '../../kit/asking/useMay';
import { Frame } from '../../kit/frame/Frame';
import { Tabs } from '../../kit/frame/Tabs';
import { LiveMark } from '../../kit/live/LiveMark';
import { Clock } from '../../kit/time/now';
import { MessageLog } from './log/MessageLog';
import { Texts } from './texts/Texts';
import { useView, type View } from './useView';
import { useWords } from './words';

const TABS = ['log', 'texts'] as const;

export default function Messages() {
  const words = useWords();
  const [view, onView] = useView();
  const may = { log: useMay('plugin::backoffice.notices.read'), texts: useMay('plugin::backoffice.texts.write') };
  const tabs = TABS.filter((tab) => may[tab]);
  const open = tabs.find((tab) => tab === view.tab) ?? tabs[0];
  const notices = useAsked<LoggedNotice[]>(open === 'log' ? logOf(view) : null);
  const texts = useAsked<ListedText[]>(open === 'texts' ? '/backoffice/texts' : null);
  return (
    <Clock skew={0}>
      <Frame title={words('title')} marks={<LiveMark live={(open === 'log' ? notices : texts).live} />}>
        <Tabs
          label={words('title')}
          tabs={tabs.map((name) => ({ name, label: words(`tab.${name}`) }))}
          open={open}
          onOpen={(tab) => onView({ tab, state: '', q: '', open: '' })}
        >
          {open === 'log' ? (
            <MessageLog asked={notices} view={view} onView={onView} />
          ) : (
            <Texts asked={texts} view={view} onView={onView} />
          )}
        </Tabs>
      </Frame>
    </Clock>
  );
}

function logOf({ state, q }: View): string {
  const filters = Object.entries({ state, search: q }).filter(([, value]) => value);
  return `/backoffice/notices?${new URLSearchParams(filters).toString()}`;
}
