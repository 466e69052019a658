/** What the monitor's server and its screen say to each other. */

export interface Overview {
  /** The server's clock. */
  now: string;
  flow: {
    transport: string;
    /** False: no process that sends is alive. */
    isCarried: boolean;
    /** Why nothing can be handed over, in the words of whoever refuses. */
    trouble: string | null;
    since: string | null;
  };
  backlog: { unsent: number; failing: number; dead: number; oldestSeconds: number | null };
  ratePerMinute: { minute: string; emitted: number }[];
  topics: { topic: string; unsent: number; failing: number; dead: number }[];
  consumers: ConsumerFare[];
  /** What consumers have given up and nobody has settled. */
  failures: { consumer: string; letters: number; lastAt: string }[];
  endpoints: { id: string; name: string; isActive: boolean; waiting: number; failed: number }[];
}

export interface ConsumerFare {
  name: string;
  isRunning: boolean;
  crashes: number;
  trouble: string | null;
  /** Messages behind; null where nobody counts them. */
  lag: number | null;
}

export type EventState = 'waiting' | 'failing' | 'dead' | 'sent';

export interface LoggedEvent {
  position: number;
  id: string;
  name: string;
  topic: string;
  key: string;
  payload: unknown;
  /** `name` of whoever did it at the panel. */
  actor: { kind: string; id: number | null; name: string | null };
  traceId: string | null;
  occurredAt: string;
  sentAt: string | null;
  attempts: number;
  nextAttemptAt: string | null;
  deadAt: string | null;
  lastError: string | null;
}

export interface Letter {
  id: string;
  consumer: string;
  topic: string;
  key: string | null;
  value: string;
  eventId: string | null;
  reason: string;
  attempts: number;
  diedAt: string;
}

export interface WebhookEndpoint {
  id: string;
  name: string;
  url: string;
  events: string[];
  isActive: boolean;
  stoppedReason: string | null;
  createdAt: string;
}

export interface WebhookDelivery {
  id: string;
  eventName: string;
  state: 'waiting' | 'delivered' | 'failed';
  attempts: number;
  lastStatus: number | null;
  lastAnswer: string | null;
  dueAt: string;
  nextAttemptAt: string;
  deliveredAt: string | null;
}
