const money = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });

/** Fen as people read money. */
export const yuan = (fen: number): string => money.format(fen / 100);

export interface Amount {
  kind: string;
  fen: number;
}

/** What a proposal comes to per kind of remedy, as authority is given per kind (S-37); remedies without money count 0. */
export function amountsByKind(
  actions: readonly { kind: string; amountFen?: number | undefined }[],
): Amount[] {
  const sums = new Map<string, number>();
  for (const { kind, amountFen = 0 } of actions) sums.set(kind, (sums.get(kind) ?? 0) + amountFen);
  return [...sums].map(([kind, fen]) => ({ kind, fen }));
}
