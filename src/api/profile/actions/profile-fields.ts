/** What a profile looks like on its way in and out. */
import { z } from 'zod';
import { fileId, line, personName, requiredLine, text } from '#platform/actions/fields';
import { APPROVALS } from '#domain/profile/profile';

export const profileFields = z.object({
  displayName: personName,
  bio: text(2000).nullable(),
  specialties: z.array(requiredLine(60)).max(20),
  area: line(200).nullable(),
  radiusKm: z.number().min(0).max(1000).nullable(),
  dailyPortions: z.number().int().min(0).max(10_000).nullable(),
  place: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable()
    .describe('where it is cooked, kept to about a kilometre and shown to nobody else'),
  isTakingOrders: z.boolean(),
  avatar: fileId.nullish().describe('an upload of one’s own; null takes the picture down, left out it stays'),
});

const { place, avatar: _picture, ...shown } = profileFields.shape;

export const profileOutput = z
  .object({
    documentId: z.string(),
    ...z.object(shown).partial().shape,
    displayName: z.string(),
    bio: z.string().nullish(),
    specialties: z.array(z.string()).nullish(),
    area: z.string().nullish(),
    approval: z.enum(APPROVALS),
    avatar: z.object({ id: z.number().int(), url: z.string() }).nullish(),
    followersCount: z.number().int(),
    followingCount: z.number().int(),
  })
  .meta({ id: 'ProfileDetails' });
export const myProfileOutput = profileOutput.extend({ place }).meta({ id: 'MyProfile' });
export const cookOutput = profileOutput.extend({ distanceKm: z.number().nullable() }).meta({ id: 'Cook' });

export type ProfileChange = Partial<z.output<typeof profileFields>>;
export type ProfileView = z.input<typeof profileOutput>;
export type MyProfileView = z.input<typeof myProfileOutput>;
export type CookView = z.input<typeof cookOutput>;
