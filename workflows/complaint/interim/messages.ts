import type { Fen } from '../../contracts/message';
import type { LiveAuthority } from '../../policies/authority';
import type { CustomerTextId, Proof } from '../vocabulary';

/** What is done for the customer before anything is found 先行垫付、备用机、上门取件; 不代表责任认定. */
export interface InterimCommands {
  takeInterimMeasure: {
    /** As policy names it; it also says whose authority counts. */
    measure: string;
    amountFen?: Fen;
    proof?: Proof;
    replyId: CustomerTextId;
    authority?: LiveAuthority;
  };
}
