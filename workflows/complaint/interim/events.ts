import type { Fen } from '../../contracts/message';
import type { CustomerTextId, Proof } from '../vocabulary';

export interface InterimMeasureTaken {
  type: 'interimMeasureTaken';
  measure: string;
  amountFen?: Fen;
  proof?: Proof;
  replyId: CustomerTextId;
  by: string;
}
