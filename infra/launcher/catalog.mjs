/**
 * What runs, where it listens and what it is told: the one list behind `npm start`, the tests and the README.
 * `phase` is the order: a phase starts when the one before is ready, and stops in reverse. PostgreSQL is phase 0, the
 * engine starts beside phase 1. `preload` is loaded before `entry`, into its threads too.
 */
export const nodeProcesses = /** @type {const} */ ([
  { name: 'identity', phase: 1, entry: 'infra/identity/main.js' },
  { name: 'inbox', phase: 1, entry: 'infra/inbox/main.js' },
  { name: 'organization', phase: 1, entry: 'services/organization/main.js' },
  { name: 'casework', phase: 2, entry: 'services/casework/main.js' },
  { name: 'notification', phase: 2, entry: 'services/notification/main.js' },
  { name: 'accountability', phase: 2, entry: 'services/accountability/main.js' },
  { name: 'intake', phase: 3, entry: 'services/intake/main.js' },
  { name: 'worker', phase: 3, entry: 'services/worker/main.js', preload: 'services/worker/without-promise-traces.js' },
  { name: 'web', phase: 3, entry: 'services/web/main.js' },
]);

/** @typedef {keyof typeof defaultPorts} PortName */
export const defaultPorts = {
  web: 8080,
  intake: 8081,
  casework: 8082,
  notification: 8083,
  accountability: 8084,
  organization: 8085,
  worker: 8086,
  identity: 8087,
  inbox: 8025,
  smtp: 1025,
  postgres: 5433,
  temporal: 7233,
  temporalUi: 8233,
};

/** @param {string} name @returns {string} REDRESS_TEMPORAL_UI_PORT for `temporalUi` */
export const portVariable = (name) => `REDRESS_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}_PORT`;

const processesWithSchema = ['intake', 'casework', 'notification', 'accountability', 'organization'];

/**
 * Everybody's addresses.
 * @param {{ ports: Record<PortName, number>, temporalAddress: string, temporalUiUrl: string }} options
 */
export function stackUrls({ ports, temporalAddress, temporalUiUrl }) {
  const local = (name) => `http://127.0.0.1:${ports[name]}`;
  return {
    origin: `http://localhost:${ports.web}`,
    oidc: `${local('identity')}/oidc`,
    intake: local('intake'),
    casework: local('casework'),
    notification: local('notification'),
    accountability: local('accountability'),
    organization: local('organization'),
    worker: local('worker'),
    web: local('web'),
    identity: local('identity'),
    inbox: local('inbox'),
    smtp: `smtp://127.0.0.1:${ports.smtp}`,
    sms: `${local('inbox')}/sms`,
    temporal: temporalAddress,
    temporalUi: temporalUiUrl,
  };
}
/** @typedef {ReturnType<typeof stackUrls>} StackUrls */

/**
 * The environment of one Node process, as its config.ts reads it.
 * @param {{
 *   name: string, port: number, smtpPort: number, urls: StackUrls, dataDir: string, rehearsal: boolean,
 *   secrets: import('./secrets.mjs').Secrets, databaseUrl: (service: string) => string,
 * }} options
 * @returns {Record<string, string>}
 */
export function processEnvironment({ name, port, smtpPort, urls, dataDir, rehearsal, secrets, databaseUrl }) {
  const common = {
    HOST: '127.0.0.1',
    PORT: String(port),
    ORIGIN: urls.origin,
    OIDC_ISSUER: `${urls.origin}/oidc`,
    OIDC_URL: urls.oidc,
    DATA_DIR: `${dataDir}/data/${name}`,
    LOG_LEVEL: process.env.LOG_LEVEL || 'info',
    LANGUAGE_DEFAULT: process.env.LANGUAGE_DEFAULT || 'zh-CN',
    TZ: 'UTC', // workflow code must not see the machine's zone, and logs are easier to read beside each other
  };
  if (name === 'identity') return { ...common, SERVICE_CLIENTS: JSON.stringify(secrets.clients) };
  if (name === 'inbox') return { ...common, SMTP_PORT: String(smtpPort) };
  return {
    ...common,
    ...(processesWithSchema.includes(name) && { DATABASE_URL: databaseUrl(name) }),
    SERVICE_CLIENT_ID: `service-${name}`,
    SERVICE_CLIENT_SECRET: secrets.clients[`service-${name}`] ?? '',
    INTAKE_URL: urls.intake,
    CASEWORK_URL: urls.casework,
    NOTIFICATION_URL: urls.notification,
    ACCOUNTABILITY_URL: urls.accountability,
    ORGANIZATION_URL: urls.organization,
    WORKER_URL: urls.worker,
    INBOX_URL: urls.inbox,
    TEMPORAL_ADDRESS: urls.temporal,
    TEMPORAL_UI_URL: urls.temporalUi,
    ...(name === 'web' && { SESSION_SECRET: secrets.session }),
    SMTP_URL: urls.smtp,
    SMS_URL: urls.sms,
    MAIL_FROM: 'redress@localhost',
    REHEARSAL: rehearsal ? 'on' : 'off',
  };
}
