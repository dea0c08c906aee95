import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CallFailure } from './redress-client.mjs';
import { people } from './people.mjs';

/** Channels whose complaints the desk takes down for the customer. */
const deskChannels = ['hotline', 'counter', 'letter', 'visit'];
const patienceMs = 60_000;

/**
 * One complaint of the demo as the API shows it. What is known of it is read from its case before every step, so a
 * second run, or one after a kill, does only what is still to be done; every key is made of the entry's own.
 */
export class DemoCase {
  /** @param {{ api: import('./redress-client.mjs').RedressClient, inbox: string }} world @param {any} entry of complaints.json */
  constructor({ api, inbox }, entry) {
    this.api = api;
    this.inbox = inbox;
    this.entry = entry;
    this.isNew = false;
  }

  get state() {
    return this.view.state;
  }

  get who() {
    return people.specialist(this.entry);
  }

  get path() {
    return `/api/casework/v1/complaints/${this.id}`;
  }

  key(step) {
    return `demo-${this.entry.key}-${step}`;
  }

  async accept() {
    const { key, complaint } = this.entry;
    const who = deskChannels.includes(complaint.channel)
      ? people.desk(this.entry)
      : `channel-${complaint.channel}`;
    const body = { externalId: `demo-${key}`, ...complaint };
    const answer = await this.api.send(who, 'POST', '/api/intake/v1/complaints', {
      body,
      key: this.key('accept'),
    });
    this.isNew = answer.status === 201;
    this.id = answer.body.id;
    this.trackingUrl = answer.body.trackingUrl;
    await this.until('its workflow runs', () => this.view.started);
  }

  /** Looks until it holds; a complaint just accepted is not on the board for a moment. */
  async until(what, holds) {
    for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(100)) {
      try {
        this.view = await this.api.get(this.who, this.path);
        if (holds(this.state)) return;
      } catch (error) {
        if (!(error instanceof CallFailure) || error.status !== 404) throw error;
      }
    }
    throw new Error(`${this.entry.key}: not within a minute: ${what}`);
  }

  /** Gives a command; its answer is the new state. */
  async command(who, name, body, step = name) {
    const { state } = await this.api.post(who, `${this.path}/commands/${name}`, body, this.key(step));
    this.view = { ...this.view, stage: state.stage, state };
  }

  /** Supplies what the record lacks (S-04). */
  async completeRecord() {
    if (this.state.missing.length === 0) return;
    await this.api.post(
      people.desk(this.entry),
      `/api/intake/v1/complaints/${this.id}/record`,
      { evidence: 'none' },
      this.key('record'),
    );
    await this.until('its record is complete', (state) => state.missing.length === 0);
  }

  get #tracking() {
    return `/api/intake/v1/tracking/${this.trackingUrl.split('/').at(-1)}`;
  }

  /** What the customer does by the tracking link. Sent before by a run that was killed: the case has it or soon will. */
  async customer(what, body, step) {
    try {
      await this.api.post(undefined, `${this.#tracking}/${what}`, body, this.key(step));
    } catch (error) {
      if (error.problem?.code !== 'idempotency_key_reused') throw error;
    }
  }

  /** The same for what needs a one-time code: asks for one and reads it in the inbox. */
  async customerWithCode(what, body, step) {
    await this.api.post(undefined, `${this.#tracking}/one-time-codes`, {}, randomUUID());
    await this.customer(what, { ...body, oneTimeCode: await this.#newestCode() }, step);
  }

  async #newestCode() {
    const { phone, email } = this.entry.complaint.complainant.contact;
    for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(100)) {
      const response = await fetch(
        `${this.inbox}/messages?${new URLSearchParams({ to: phone ?? email, limit: '5' })}`,
      );
      const codes = (await response.json()).flatMap(
        ({ text }) => /(?<![\w-])\d{6}(?![\w-])/.exec(text)?.[0] ?? [],
      );
      if (codes.length > 0) return codes[0];
    }
    throw new Error(`${this.entry.key}: no one-time code in the inbox at ${this.inbox}`);
  }

  /** Moves it to its next clock; only for a complaint accepted in rehearsal. */
  async jump() {
    await this.api.post(
      this.who,
      `${this.path}/rehearsal`,
      undefined,
      this.key(`jump-${this.view.seq}`),
      55_000,
    );
    this.view = await this.api.get(this.who, this.path);
  }
}
