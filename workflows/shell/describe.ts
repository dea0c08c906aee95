import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { EventBase } from '../contracts/message';
import { searchAttributes } from '../contracts/search-attributes';
import type { CaseState } from '../policies/clock';
import type { CaseFile } from './case-file';
import { now } from './now';

/**
 * Shows managers where the case stands. Details are read by query and cost nothing; search attributes cost a history
 * event each time, so only changed values are sent, together, and only when the case comes to rest.
 */
export function publish<S extends CaseState, E extends EventBase, R>(file: CaseFile<S, E, R>): void {
  const description = file.definition.describe(file.rules, file.state, now());
  setCurrentDetails(description.details);
  const shown = workflowInfo().typedSearchAttributes;
  const changed: SearchAttributeUpdatePair[] = [];
  for (const [name, value] of Object.entries(description.searchAttributes ?? {})) {
    const attribute = searchAttributes[name as keyof typeof searchAttributes];
    if (value === undefined || !attribute) continue;
    const key = defineSearchAttributeKey(attribute.name, attribute.type);
    const wanted = attribute.type === 'DATETIME' ? new Date(value as string) : value;
    if (String(shown.get(key)) !== String(wanted))
      changed.push({ key, value: wanted } as SearchAttributeUpdatePair);
  }
  if (changed.length > 0) upsertSearchAttributes(changed);
}
