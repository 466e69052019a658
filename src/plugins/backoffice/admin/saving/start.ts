/** Saves of the Content Manager ask for the version that was read, and lose nothing that was typed. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { ConflictDialog } from './ConflictDialog';
import { inLanguage } from './in-language';
import { keepTyped } from './keep-typed';
import { ask } from './open-question';
import { withVersions } from './saves';

interface Forms {
  injectComponent(view: string, place: string, part: { name: string; Component: typeof ConflictDialog }): void;
}

export function startSaving(app: StrapiApp): void {
  keepTyped();
  window.fetch = withVersions(
    inLanguage(window.fetch.bind(window), () => document.documentElement.lang || 'en'),
    ask,
  );
  const forms: Forms = app.getPlugin('content-manager');
  forms.injectComponent('editView', 'right-links', { name: 'save-conflict', Component: ConflictDialog });
}
