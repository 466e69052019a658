/** What follows from a screen's row: its menu link, its page behind the right that opens it, and its glance on the home page. */
import type * as React from 'react';
import { Page, type StrapiApp } from '@strapi/strapi/admin';
import type { PuzzlePiece } from '@strapi/icons';
import { useIntl, type MessageDescriptor } from 'react-intl';
import { useMay } from './asking/useMay';
import { NoRight } from './states/NoRight';

type MenuLink = Parameters<StrapiApp['addMenuLink']>[0];
type Widget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>;
type Load = () => Promise<{ default: React.ComponentType }>;

export interface Screen {
  /** Its folder in `screens`, and the end of its address. Its words name it: `title`, `noRight.title`, `noRight.text`. */
  name: string;
  icon: typeof PuzzlePiece;
  /** Of this plugin; any of them opens it. */
  rights: readonly string[];
  /** Where it stands in the menu; left out = before everything else. */
  position?: number;
  page?: Load;
  /** On the panel's home page, in the words `widget.title` and `widget.open`. */
  widget?: { id: string; load: Load; /** Where its link leads. */ opens?: string };
}

/** A message by its word: that of a screen's own words. */
export type Says = (word: string) => MessageDescriptor;

export function addScreen(app: StrapiApp, plugin: string, says: Says, { name, icon, rights, position = -1, page, widget }: Screen): void {
  const actions = rights.map((right) => `plugin::${plugin}.${right}`);
  const to = `plugins/${plugin}/${name}`;
  if (page) app.addMenuLink(menuLink({ to, icon, position, actions, says, page }));
  if (widget) app.widgets.register(widgetOf({ plugin, icon, actions, says, widget }));
}

type Linked = Pick<MenuLink, 'to' | 'icon'> & { position: number; actions: readonly string[]; says: Says; page: Load };

const menuLink = ({ to, icon, position, actions, says, page }: Linked): MenuLink => ({
  to,
  icon,
  position,
  intlLabel: says('title'),
  permissions: permissionsFor(actions),
  Component: () => page().then((module) => ({ default: guarded(module.default, actions, says) })),
});

function guarded(Shown: React.ComponentType, actions: readonly string[], says: Says): React.ComponentType {
  return function Guarded() {
    const { formatMessage } = useIntl();
    const may = useMay(actions);
    const text = (word: string) => formatMessage(says(word));
    if (may === null) return <Page.Loading />;
    return may ? <Shown /> : <NoRight screen={text('title')} title={text('noRight.title')} text={text('noRight.text')} />;
  };
}

type Glanced = Pick<Required<Screen>, 'icon' | 'widget'> & { plugin: string; actions: readonly string[]; says: Says };

const widgetOf = ({ plugin, icon, actions, says, widget: { id, load, opens } }: Glanced): Widget => ({
  id,
  pluginId: plugin,
  icon,
  title: says('widget.title'),
  ...(opens && { link: { label: says('widget.open'), href: `/plugins/${plugin}/${opens}` } }),
  permissions: permissionsFor(actions),
  component: () => load().then((module) => module.default),
});

const permissionsFor = (actions: readonly string[]) => actions.map((action) => ({ action, subject: null }));
