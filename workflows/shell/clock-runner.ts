import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant, Message } from '../contracts/message';
import { type ClockRang, type Ring, ringId } from '../policies/clock';

/** The message by which a clock speaks. Its id makes each level ring once per due date, whoever asks. */
export function ringMessage({ clock, level }: Ring, now: Instant): Message<'clockRang', ClockRang> {
  return {
    id: ringId(clock, level),
    name: 'clockRang',
    payload: {
      type: 'clockRang',
      id: clock.id,
      percent: level.percent,
      dueAt: clock.dueAt,
      ringAt: level.at,
    },
    by: { kind: 'system' },
    at: now,
  };
}

/**
 * The one timer of a case. It wakes the main loop, which then asks the clocks what is due.
 * An armed timer that is earlier than needed stays: replacing it costs two history events each time the next instant
 * moves, letting it wake the case once for nothing costs five, and most are replaced several times before they fire.
 */
export class Alarm {
  private armed: { atMs: number; scope: CancellationScope } | undefined;
  private woke = false;

  /** True once after each firing. */
  get ringing(): boolean {
    return this.woke;
  }

  /** Sees to it that the case wakes at the ring's instant at the latest. `title` is read by managers. */
  setFor(ring: Ring | undefined, title: (kind: string) => string): void {
    this.woke = false;
    if (!ring) return;
    const atMs = Date.parse(ring.level.at);
    if (this.armed && this.armed.atMs <= atMs) return;
    this.armed?.scope.cancel();
    const scope = new CancellationScope();
    this.armed = { atMs, scope };
    const summary = `${title(ring.clock.kind)} ${ring.level.percent}%`;
    void scope.run(() => this.wait(atMs, summary)).catch(ignoreCancellation);
  }

  private async wait(atMs: number, summary: string): Promise<void> {
    await sleep(Math.max(1, atMs - Date.now()), { summary });
    this.armed = undefined;
    this.woke = true;
  }
}

function ignoreCancellation(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
