/** Whether somebody of the panel wants a mail about every order and booking; null where nothing was ever chosen. */
import type { Core } from '@strapi/strapi';
import { inTransaction } from '#platform/postgres/rows';

export const readPanelChoice = (strapi: Core.Strapi, panelUser: number): Promise<boolean | null> =>
  inTransaction(strapi, async (trx) => {
    const row = await trx('panel_notice_choices').where({ panel_user: panelUser }).first<{ wants_mail: boolean } | undefined>('wants_mail');
    return row?.wants_mail ?? null;
  });

export const writePanelChoice = (strapi: Core.Strapi, panelUser: number, wantsMail: boolean): Promise<unknown> =>
  inTransaction(strapi, (trx) =>
    trx('panel_notice_choices').insert({ panel_user: panelUser, wants_mail: wantsMail }).onConflict('panel_user').merge(),
  );
