/** Makes the panel's roles and their rights equal to the permission table. */
import type { Core, UID } from '@strapi/strapi';

interface Right {
  subject: string;
  may: readonly string[];
  fields?: readonly string[];
}
type Roles = Readonly<Record<string, { name: string; description: string; rights: readonly Right[]; pages: readonly string[] }>>;

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}

export async function applyPanelRoles(strapi: Core.Strapi): Promise<void> {
  const table = strapi.config.get('permissions.panelRoles') as Roles;
  const roles = strapi.service('admin::role') as { assignPermissions(id: number, permissions: Permission[]): Promise<unknown> };
  for (const [code, wanted] of Object.entries(table)) {
    const facts = { name: wanted.name, description: wanted.description };
    const known = await strapi.db.query('admin::role').findOne({ where: { code } });
    const role = known ?? (await strapi.db.query('admin::role').create({ data: { code, ...facts } }));
    if (known && (known.name !== facts.name || known.description !== facts.description))
      await strapi.db.query('admin::role').update({ where: { id: role.id }, data: facts });
    await roles.assignPermissions(role.id, permissionsOf(strapi, wanted));
  }
}

function permissionsOf(strapi: Core.Strapi, role: Roles[string]): Permission[] {
  const pages = role.pages.map((action) => ({ action, subject: null, properties: {}, conditions: [] }));
  const rights = role.rights.flatMap((right) =>
    right.may.map((verb) => ({
      action: `plugin::content-manager.explorer.${verb}`,
      subject: right.subject,
      properties:
        verb === 'delete'
          ? {}
          : { fields: right.fields ? fieldsWithin(strapi, right.subject, right.fields) : allFields(strapi, right.subject) },
      conditions: [],
    })),
  );
  return [...pages, ...rights];
}

/** Components are granted by their leaves: `lines.name`, not `lines`. */
function allFields(strapi: Core.Strapi, uid: string, prefix = ''): string[] {
  const attributes = (strapi.getModel(uid as UID.Schema) as { attributes: unknown }).attributes as Record<
    string,
    { type: string; component?: string; visible?: boolean }
  >;
  return Object.entries(attributes)
    .filter(
      ([name, attribute]) =>
        attribute.visible !== false &&
        !['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations', 'documentId', 'id'].includes(name),
    )
    .flatMap(([name, attribute]) =>
      attribute.type === 'component' && attribute.component
        ? allFields(strapi, attribute.component, `${prefix}${name}.`)
        : [`${prefix}${name}`],
    );
}

const fieldsWithin = (strapi: Core.Strapi, uid: string, names: readonly string[]): string[] =>
  allFields(strapi, uid).filter((field) => names.includes(field.split('.')[0] ?? field));
