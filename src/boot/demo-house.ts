export const loadDemoHouse = async (_strapi: unknown): Promise<void> => undefined;
