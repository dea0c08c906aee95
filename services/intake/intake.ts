import type { Role } from '../../workflows/contracts/message';
import type { Logger } from '../shared/logging/logger';
import type { Database } from '../shared/database/database';
import type { Accept } from './complaints/acceptance';
import type { IntakeConfig } from './config';
import type { Contacts } from './customers/customer-reference';
import type { DepartmentsOf } from './complaints/reading-rights';
import type { AddEvidence } from './evidence/evidence-intake';
import type { EvidenceStore } from './evidence/evidence-store';
import type { TakeFact } from './facts/fact-intake';
import type { RulesHolder } from './rules/held-rules';
import type { ReadCustomerView } from './tracking/customer-view';
import type { OneTimeCodes } from './tracking/one-time-codes';

/** What the endpoints of this service work with. */
export interface Intake {
  config: IntakeConfig;
  logger: Logger;
  database: Database;
  rules: RulesHolder;
  accept: Accept;
  /** Keyed hashes of contacts, under which a customer is recognised (S-74). */
  customerReferences: (contacts: Contacts) => Promise<string[]>;
  takeFact: TakeFact;
  addEvidence: AddEvidence;
  evidenceStore: EvidenceStore;
  oneTimeCodes: OneTimeCodes;
  readCustomerView: ReadCustomerView;
  departmentsOf: DepartmentsOf;
  /** S-90: who may read what was set apart. */
  reportReaders: () => readonly Role[];
  /** A fact was committed: carry it on at once. */
  factStored: () => void;
}
