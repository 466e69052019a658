/** One refusal: its kind and its texts. */
export const entry = <K extends string>(kind: K, en: string, ru: string) => ({ kind, en, ru });
