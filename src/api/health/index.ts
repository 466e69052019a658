/** Health is asked at the root of the address, too. */
import type { Core } from '@strapi/strapi';
import { healthAtRoot } from './root-address';

export default {
  register: ({ strapi }: { strapi: Core.Strapi }): void => healthAtRoot(strapi),
};
