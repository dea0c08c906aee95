import type { Express } from 'express';
import { createInboxApp } from './app';
import { Faults } from './faults';
import { MailServer } from './mail-server';
import { MessageStore } from './message-store';

export interface Inbox {
  app: Express;
  /** The port mail is taken on. */
  smtpPort: number;
  stop(): Promise<void>;
}

/** Opens the kept messages and the mail port; the caller listens with `app`. */
export async function startInbox(input: { host: string; smtpPort: number; dataDir: string }): Promise<Inbox> {
  const store = await MessageStore.open(input.dataDir);
  const faults = new Faults();
  const mailServer = new MailServer({
    host: input.host,
    port: input.smtpPort,
    faults,
    keep: (messages) => store.append(messages),
  });
  await mailServer.start();
  return {
    app: createInboxApp({ store, faults, mailServer }),
    smtpPort: mailServer.port,
    stop: async () => {
      await mailServer.stop();
      await store.close();
    },
  };
}
