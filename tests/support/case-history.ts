import type { WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { AppendResult } from '../../workflows/contracts/append';
import type { CaseInput } from '../../workflows/contracts/case-definition';
import type { EventBase, Recorded } from '../../workflows/contracts/message';

export type History = temporal.api.history.v1.IHistory;

/** What one run of a case was given and what its log answered, read from nothing but its history. */
export function readHistory(history: History): { input: CaseInput; recorded: Recorded<EventBase>[] } {
  const events = history.events ?? [];
  const input = valueOf<CaseInput>(events[0]?.workflowExecutionStartedEventAttributes?.input);
  const scheduled = new Map(events.map((e) => [String(e.eventId), e.activityTaskScheduledEventAttributes]));
  const recorded = [input.opening];
  for (const event of events) {
    const marker = event.markerRecordedEventAttributes;
    const completed = event.activityTaskCompletedEventAttributes;
    const type = marker
      ? valueOf<{ activity_type?: string }>(marker.details?.data).activity_type
      : scheduled.get(String(completed?.scheduledEventId))?.activityType?.name;
    const result = marker ? marker.details?.result : completed?.result;
    if (type !== 'appendEvents' || !result) continue;
    const { outcome, events: answered } = valueOf<AppendResult>(result);
    // `known` was folded before; a child's own opening is appended although the case holds it already.
    if (outcome !== 'known') recorded.push(...answered.filter((e) => e.seq > recorded.at(-1)!.seq));
  }
  return { input, recorded };
}

function valueOf<T>(payloads: temporal.api.common.v1.IPayloads | null | undefined): T {
  const payload = payloads?.payloads?.[0];
  return (payload ? defaultPayloadConverter.fromPayload(payload as Payload) : {}) as T;
}

/** Events and bytes as the engine stores them. */
export function sizeOf(history: History): { events: number; bytes: number } {
  return {
    events: history.events?.length ?? 0,
    bytes: temporal.api.history.v1.History.encode(history).finish().length,
  };
}

/** The details that managers read in the Temporal UI: what the workflow makes of its own state. */
export async function currentDetails(handle: WorkflowHandle): Promise<string | undefined> {
  const metadata = await handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  return metadata.currentDetails;
}
