/** The monitor: how events flow, what failed, who outside was called; everything can be looked into and sent again from here. */
import type * as React from 'react';
import { Box } from '@strapi/design-system';
import { useAsked } from '../../backoffice/admin/kit/asking/useAsked';
import { useMay } from '../../backoffice/admin/kit/asking/useMay';
import { Frame } from '../../backoffice/admin/kit/frame/Frame';
import { Tabs } from '../../backoffice/admin/kit/frame/Tabs';
import { LiveMark } from '../../backoffice/admin/kit/live/LiveMark';
import { States } from '../../backoffice/admin/kit/states/States';
import { Clock } from '../../backoffice/admin/kit/time/now';
import type { Overview } from '../contract/monitor';
import { useView } from './data/useView';
import { EventsTab } from './tabs/Events';
import { LettersTab } from './tabs/Letters';
import { OverviewTab } from './tabs/Overview';
import { WebhooksTab } from './tabs/Webhooks';
import { useWords } from './words';

const TABS = ['overview', 'events', 'letters', 'webhooks'] as const;
type Tab = (typeof TABS)[number];

export default function Monitor() {
  const words = useWords();
  const [view, onView] = useView();
  const maySee = useMay('plugin::kafka.monitor.read') === true;
  const mayRepair = useMay('plugin::kafka.monitor.repair') === true;
  const mayManage = useMay('plugin::kafka.webhooks.manage') === true;
  const asked = useAsked<Overview>(maySee ? '/kafka/overview' : null);
  const tabs = TABS.filter((tab) => (tab === 'webhooks' ? mayManage : maySee));
  const open = tabs.find((tab) => tab === view.tab) ?? tabs[0];
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
  };
  return (
    <Clock skew={Math.round(skew / 1000) * 1000}>
      <Frame title={words('title')} marks={maySee && <LiveMark live={asked.live} />}>
        <Tabs
          label={words('title')}
          tabs={tabs.map((name) => ({ name, label: words(`tab.${name}`) }))}
          open={open}
          onOpen={(tab) => onView({ tab, state: '', topic: '', q: '', open: '' })}
        >
          {open && shown[open]}
        </Tabs>
      </Frame>
    </Clock>
  );
}
