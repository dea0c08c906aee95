import { Counter } from 'prom-client';
import { registry } from '../../shared/metrics/metrics';

export const deliveries = new Counter({
  name: 'redress_messages_total',
  help: 'Outgoing messages with an outcome',
  labelNames: ['medium', 'outcome'],
  registers: [registry],
});
