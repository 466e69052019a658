/** What other programs may tell the house over Kafka. A new command is a declaration and a row here. */
import { saleCommands } from './api/dish/commands/sale';
import type { AnyCommand } from './plugins/kafka/server/consumers/commands';

export const commands: readonly AnyCommand[] = [...saleCommands];
