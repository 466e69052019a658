/** An upload holds real pictures and is made whole or not at all. Over the API it makes new files, each of which remembers who sent it; replacing one and hanging it up by the way are the panel's alone. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { actorOf } from '#platform/actions/actor';
import { listQuestion, questionOfOne } from '#platform/actions/query-check';
import { rememberRow, remembering, undoing, type ProviderService, type UploadService } from './all-or-nothing';
import { checkNewFiles } from './new-files';
import { carefully, type ImageManipulation } from './pictures';

type Handler = (ctx: Context) => Promise<void>;
interface ContentApi {
  find: Handler;
  findPage: Handler;
  findOne: Handler;
  destroy: Handler;
  upload: Handler;
}
interface Router {
  routes: { path: string; request?: object }[];
}
interface Plugin {
  contentTypes: { file: { schema: { attributes: Record<string, unknown> }; lifecycles?: object } };
  controllers: { 'content-api': (given: { strapi: Core.Strapi }) => ContentApi };
  routes: { 'content-api': () => Router };
  services: {
    'image-manipulation': ImageManipulation;
    provider: (given: { strapi: Core.Strapi }) => ProviderService;
    upload: (given: { strapi: Core.Strapi }) => UploadService;
  };
}

/** A real column with a foreign key; whoever leaves leaves the files to the house. */
const uploader = {
  type: 'relation',
  relation: 'manyToOne',
  target: 'plugin::users-permissions.user',
  useJoinTable: false,
  private: true,
  configurable: false,
};

export default (plugin: Plugin): Plugin => {
  const { file } = plugin.contentTypes;
  file.schema = { ...file.schema, attributes: { ...file.schema.attributes, uploader } };
  file.lifecycles = { beforeCreate: rememberUploader, afterCreate: ({ result }: { result: { id: number } }) => rememberRow(result.id) };
  const { 'content-api': controller } = plugin.controllers;
  plugin.controllers['content-api'] = (given) => newFilesOnly(controller(given));
  const { 'content-api': router } = plugin.routes;
  plugin.routes['content-api'] = () => withoutReplacing(router());
  const { services } = plugin;
  const { provider, upload } = services;
  services['image-manipulation'] = carefully(services['image-manipulation'], quality);
  services.provider = (given) => remembering(provider(given));
  services.upload = (given) => undoing(given.strapi, upload(given));
  return plugin;
};

const SMALLER = 80;
const UNCHANGED = 100;
/** As the owner has set it in the panel. */
async function quality(): Promise<number> {
  const settings = await strapi.store({ type: 'plugin', name: 'upload', key: 'settings' }).get({});
  return (settings as { sizeOptimization?: boolean } | null)?.sizeOptimization ? SMALLER : UNCHANGED;
}

function newFilesOnly(own: ContentApi): ContentApi {
  const { find, findPage, findOne, destroy } = own;
  const upload: Handler = async (ctx) => {
    checkNewFiles(ctx);
    await own.upload(ctx);
  };
  return {
    find: asked(find, listQuestion),
    findPage: asked(findPage, listQuestion),
    findOne: asked(findOne, questionOfOne),
    destroy,
    upload,
  };
}

/** What is asked of files is looked through as what is asked of any type. */
const asked =
  (read: Handler, questionOf: typeof listQuestion): Handler =>
  (ctx) => {
    ctx.query = questionOf(strapi, 'plugin::upload.file', ctx.query) as typeof ctx.query;
    return read(ctx);
  };

/** For the API's document: `?id=` is no parameter any more. */
const withoutReplacing = (router: Router): Router => ({
  ...router,
  routes: router.routes.map((route) => (route.path === '/' ? { ...route, request: {} } : route)),
});

/** What is written by the panel, by a token or by the house itself is the house's. */
function rememberUploader({ params }: { params: { data: Record<string, unknown> } }): void {
  const { kind, id } = actorOf(strapi);
  params.data.uploader = kind === 'user' ? id : null;
}
