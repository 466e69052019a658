/** "07:30" as Strapi stores times of day. */
export const milliseconds = (time: string): string => `${time}:00.000`;
