/** How the simulator decides: large parties are for people, a table that is promised stays promised, everybody else is welcome. */

const LARGE_PARTY = 12;

/**
 * @param {{ guests: number, rivals?: { status: string }[] }} booking as the house shows it to the program's token
 * @returns {{ decision: 'confirm' | 'decline', note?: string }}
 */
export function decide({ guests, rivals = [] }) {
  if (guests > LARGE_PARTY) return { decision: 'decline', note: `For more than ${LARGE_PARTY} guests please call us.` };
  if (rivals.some((rival) => rival.status === 'confirmed' || rival.status === 'seated'))
    return { decision: 'decline', note: 'That table is promised already.' };
  return { decision: 'confirm' };
}
