import type { Fen, Instant } from '../../contracts/message';

export interface InterimState {
  interimMeasures?: { measure: string; amountFen?: Fen; at: Instant }[];
}
