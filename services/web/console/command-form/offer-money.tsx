import { Alert, Form, type FormInstance } from 'antd';
import type { Policy } from '../../../../workflows/contracts/policy';
import { useSession } from '../shell/session';
import { useFormWords } from '../words/form';
import { useFormContext } from './form-context';
import { useValueWord } from '../words/value-word';
import type { Values } from './body';

const yuan = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });
const fenPerYuan = 100;

interface Remedy {
  kind?: string;
  amountFen?: number;
  statutory?: boolean;
}

/**
 * While an offer is written: its sums beside the person's authority (S-37) and the goodwill cap (S-38), as the case's
 * rulebook has them. The case decides when it is sent; this only shows.
 */
export function OfferMoney({ form }: { form: FormInstance<Values> }) {
  const say = useFormWords();
  const word = useValueWord();
  const { roles } = useSession();
  const { policy } = useFormContext();
  const actions = (Form.useWatch('actions', form) ?? []) as Remedy[];
  if (!policy) return null;
  const sum = (which: Remedy[]): number =>
    which.reduce((total, { amountFen = 0 }) => total + (amountFen || 0), 0);
  const [total, statutory] = [sum(actions), sum(actions.filter((action) => action.statutory))];
  const limits = [...new Set(actions.flatMap(({ kind }) => (kind ? [kind] : [])))].map((kind) => ({
    kind,
    limit: limitOf(policy, kind, roles),
    asked: sum(actions.filter((action) => action.kind === kind)),
  }));
  const above = limits.some(({ limit, asked }) => limit !== null && asked * fenPerYuan > limit);
  const cap = policy.goodwill.capFen / fenPerYuan;
  const aboveCap = total - statutory > cap;
  return (
    <Alert
      type={above || aboveCap ? 'warning' : 'info'}
      showIcon
      aria-live="polite"
      className="offer-money"
      title={say('money.sum', {
        sum: yuan.format(total),
        statutory: yuan.format(statutory),
        goodwill: yuan.format(total - statutory),
      })}
      description={
        <ul>
          {limits.map(({ kind, limit }) => (
            <li key={kind}>
              {say('money.limit', {
                kind: word(kind),
                limit: limit === null ? say('money.noLimit') : yuan.format(limit / fenPerYuan),
              })}
            </li>
          ))}
          <li>{say('money.cap', { cap: yuan.format(cap) })}</li>
          {above && <li>{say('money.above')}</li>}
          {aboveCap && <li>{say('money.aboveCap')}</li>}
        </ul>
      }
    />
  );
}

/** The highest limit of the person's roles in fen; null = none, 0 = no authority over this kind. */
export function limitOf(policy: Policy, kind: string, roles: readonly string[]): number | null {
  const table = (policy.authority.limits as Record<string, Record<string, number | null>>)[kind] ?? {};
  const mine = roles.flatMap((role) => (role in table ? [table[role] ?? null] : []));
  return mine.includes(null) ? null : Math.max(0, ...mine.map((limit) => limit ?? 0));
}
