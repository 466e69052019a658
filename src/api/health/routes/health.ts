/** Open to anybody: these answers hold states and counts, never addresses, names or messages. */
import { liveOutput, readyOutput } from '../probes/readiness';

const config = { auth: false };

export default {
  type: 'content-api' as const,
  routes: [
    {
      method: 'GET',
      path: '/health',
      handler: 'health.live',
      config: { ...config, description: 'Is the process alive?', answers: { 200: { 'application/json': liveOutput } }, name: 'readHealth' },
    },
    {
      method: 'GET',
      path: '/health/ready',
      handler: 'health.ready',
      config: {
        ...config,
        description: 'Can it serve? 503 while the database is not there.',
        answers: { 200: { 'application/json': readyOutput }, 503: { 'application/json': readyOutput } },
        name: 'readReadiness',
      },
    },
  ],
};
