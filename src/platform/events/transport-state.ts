/** What carries events says here how it fares; health and metrics read it, whoever it is that carries. */

/** A group of consumers in this process. */
export interface GroupState {
  name: string;
  isRunning: boolean;
  handled: number;
  crashes: number;
  trouble: string | null;
}

export interface TransportState {
  name: string;
  /** In words; null when all is well. */
  trouble: string | null;
  /** None with the local transport. */
  groups: GroupState[];
}

let report = (): TransportState => ({ name: 'none', trouble: null, groups: [] });

export const reportTransport = (source: () => TransportState): void => void (report = source);
export const transportState = (): TransportState => report();
