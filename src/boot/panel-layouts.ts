export const applyPanelLayouts = async (_strapi: unknown): Promise<void> => undefined;
