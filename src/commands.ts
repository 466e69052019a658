/** What other programs may tell the house over Kafka. A new command is a declaration and a row here. */
import { decisionCommands } from './api/booking/commands/decisions';
import { saleCommands } from './api/dish/commands/sale';
import type { AnyCommand } from '#platform/events/command';

export const commands: readonly AnyCommand[] = [...decisionCommands, ...saleCommands];
