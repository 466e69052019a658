/** The monitor: how events flow, what failed, who was called and told; everything can be looked into and sent again from here. */
import { Page } from '@strapi/strapi/admin';
import { Box, Tabs } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { styled } from 'styled-components';
import { Clock } from '../../backoffice/admin/data/now';
import { useMay } from '../../backoffice/admin/data/useMay';
import { Empty } from '../../backoffice/admin/parts/Empty';
import { Frame } from '../../backoffice/admin/parts/Frame';
import { LiveMark } from '../../backoffice/admin/parts/LiveMark';
import type { Overview } from '../contract/monitor';
import { useAsked } from './data/useAsked';
import { useView } from './data/useView';
import { States } from './parts/States';
import { EventsTab } from './tabs/Events';
import { LettersTab } from './tabs/Letters';
import { NoticesTab } from './tabs/Notices';
import { OverviewTab } from './tabs/Overview';
import { TextsTab } from './tabs/Texts';
import { WebhooksTab } from './tabs/Webhooks';
import { useWords } from './words';

const TABS = ['overview', 'events', 'letters', 'webhooks', 'notices', 'texts'] as const;
type Tab = (typeof TABS)[number];

/** The tabs fill the window; the open one scrolls by itself. */
const Body = styled.div`
  display: flex;
  flex-direction: column;
  flex: 1;
  min-height: 0;
  > div,
  [role='tabpanel'][data-state='active'] {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
  }
  [role='tablist'] {
    padding: 0 1.6rem;
    background: ${({ theme }) => theme.colors.neutral0};
  }
`;

export default function MonitorPage() {
  const words = useWords();
  const maySee = useMay('plugin::kafka.monitor.read');
  const mayRepair = useMay('plugin::kafka.monitor.repair');
  const mayManage = useMay('plugin::kafka.webhooks.manage');
  const mayRead = useMay('plugin::kafka.notices.read');
  const mayWrite = useMay('plugin::kafka.texts.write');
  if (maySee === null) return <Page.Loading />;
  const sees = { overview: maySee, events: maySee, letters: maySee };
  const open: Record<Tab, boolean | null> = { ...sees, webhooks: mayManage, notices: mayRead, texts: mayWrite };
  const tabs = TABS.filter((tab) => open[tab]);
  if (tabs.length > 0) return <Monitor tabs={tabs} maySee={maySee} mayRepair={mayRepair === true} />;
  return (
    <Frame title={words('monitor.title')}>
      <Empty icon={Lock} title={words('state.noRight')} text={words('state.noRight.text')} />
    </Frame>
  );
}

function Monitor({ tabs, maySee, mayRepair }: { tabs: readonly Tab[]; maySee: boolean; mayRepair: boolean }) {
  const words = useWords();
  const [view, onView] = useView();
  const asked = useAsked<Overview>(maySee ? '/kafka/overview' : null);
  const tab = tabs.find((one) => one === view.tab) ?? tabs[0];
  const skew = asked.data ? Date.parse(asked.data.now) - Date.now() : 0;
  const shown: Record<Tab, React.ReactNode> = {
    overview: (
      <Box padding={asked.data ? 0 : 4} style={{ display: 'contents' }}>
        <States asked={asked} isEmpty={() => false} empty={null}>
          {(overview) => <OverviewTab overview={overview} onGo={onView} />}
        </States>
      </Box>
    ),
    events: <EventsTab view={view} onView={onView} mayRepair={mayRepair} />,
    letters: <LettersTab view={view} onView={onView} mayRepair={mayRepair} />,
    webhooks: <WebhooksTab view={view} onView={onView} />,
    notices: <NoticesTab view={view} onView={onView} mayRepair={mayRepair} />,
    texts: <TextsTab view={view} onView={onView} />,
  };
  return (
    <Clock skew={Math.round(skew / 1000) * 1000}>
      <Frame title={words('monitor.title')} marks={maySee && <LiveMark live={asked.live} />}>
        <Body>
          <Tabs.Root
            variant="simple"
            value={tab}
            onValueChange={(next: string) => onView({ tab: next, state: '', topic: '', q: '', open: '' })}
          >
            <Tabs.List aria-label={words('monitor.title')}>
              {tabs.map((one) => (
                <Tabs.Trigger key={one} value={one}>
                  {words(`tab.${one}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            {tabs.map((one) => (
              <Tabs.Content key={one} value={one}>
                {one === tab && shown[one]}
              </Tabs.Content>
            ))}
          </Tabs.Root>
        </Body>
      </Frame>
    </Clock>
  );
}
