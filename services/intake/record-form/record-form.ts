import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { type Language, textIn } from '../../shared/http/language';
import type { ComplaintRecord } from '../complaints/complaint-schemas';
import { formCodes, formWords } from './record-form-words';

/** Raised with every change of the form: a printed one says by which it was made (S-05). */
export const formVersion = 1;

type Row = [label: keyof typeof formWords, value: string | undefined];

/** 客户投诉处理记录表, from the record and nothing else (S-05). Fields that S-04 still misses are said to be missing. */
export function recordForm(record: ComplaintRecord, language: Language): TDocumentDefinitions {
  const say = (word: keyof typeof formWords): string => textIn(formWords[word], language);
  const code = (value: string): string =>
    Object.hasOwn(formCodes, value) ? textIn(formCodes[value]!, language) : value;

  const { complainant, promise } = record;
  const acceptance: Row[] = [
    ['number', record.acceptanceNumber],
    ['kind', code(record.kind)],
    ['channel', code(record.channel)],
    ['category', record.category],
    ['receivedAt', local(record.receivedAt)],
    ['acceptedAt', local(record.acceptedAt)],
    ['dueAt', promise ? local(promise.dueAt) : undefined],
  ];
  const who: Row[] = complainant
    ? [
        ['name', complainant.name],
        ['complainantKind', code(complainant.kind)],
        ['contact', contactOf(complainant.contact)],
        ['proxyFor', complainant.proxyFor],
        ['parties', record.parties.map(party).join('\n') || undefined],
      ]
    : [['name', say('withheld')]];
  const answer = (field: string, value: string | undefined): string | undefined => {
    if (record.missing.includes(field)) return say('notYet');
    return value === 'none' || value === '' ? say('none') : value;
  };
  const matter: Row[] = [
    [
      'subject',
      record.subject && valuesOf(record.subject, ['staffRef', 'team', 'outlet', 'project', 'serviceName']),
    ],
    [
      'object',
      answer(
        'object',
        record.object && valuesOf(record.object, ['productName', 'productCode', 'orderNumber']),
      ),
    ],
    ['occurredAt', answer('occurredAt', record.occurredAt)],
    ['reason', answer('reason', record.reason)],
    ['description', record.description],
    ['demand', answer('demand', record.demand)],
    ['demandAmount', record.demandAmountFen === undefined ? undefined : yuan(record.demandAmountFen)],
    [
      'evidence',
      answer('evidence', record.evidence.map(({ evidenceId, name }) => `${name} (${evidenceId})`).join('\n')),
    ],
    [
      'texts',
      record.texts.map(({ text, receivedAt }) => `${local(receivedAt)} ${text}`).join('\n') || undefined,
    ],
  ];

  function party({ role, name, authorityEvidenceId }: ComplaintRecord['parties'][number]): string {
    return `${code(role)}: ${name ?? ''} (${say('authority')} ${authorityEvidenceId})`;
  }
  const section = (title: keyof typeof formWords, rows: Row[]): Content[] => [
    { text: say(title), bold: true, fontSize: 12, margin: [0, 10, 0, 4] },
    {
      table: {
        widths: [110, '*'],
        body: rows.flatMap(([label, value]) => (value === undefined ? [] : [[say(label), value]])),
      },
    },
  ];
  const signatures = [say('taker'), say('customer'), say('date')].map((label) => `${label}: ______________`);

  return {
    info: { title: `${say('title')} ${record.acceptanceNumber}` },
    content: [
      { text: say('title'), bold: true, fontSize: 18, alignment: 'center' },
      ...section('acceptance', acceptance),
      ...section('complainant', who),
      ...section('matter', matter),
      { text: say('signatures'), bold: true, fontSize: 12, margin: [0, 14, 0, 8] },
      { columns: signatures },
    ],
    footer: (page, pages) => ({
      text: `${record.acceptanceNumber}   ${say('version')} ${formVersion}   ${say('page')} ${page} / ${pages}`,
      alignment: 'center',
      fontSize: 8,
      margin: [0, 12, 0, 0],
    }),
  };
}

/** `2026-02-09 10:00`: the record's instants carry the company's offset already. */
const local = (at: string): string => at.slice(0, 16).replace('T', ' ');

const valuesOf = (fields: Record<string, string> | 'none', order: readonly string[]): string =>
  typeof fields === 'string' ? fields : order.flatMap((name) => fields[name] ?? []).join(' ');

function contactOf(contact: NonNullable<ComplaintRecord['complainant']>['contact']): string {
  const { preferred, ...ways } = contact;
  return [...Object.values(ways), preferred && `(${preferred})`].filter(Boolean).join(' ');
}

const yuan = (fen: number): string => `¥ ${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
