import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Hours } from '../../../workflows/contracts/policy';
import { localTime } from '../../../workflows/policies/local-time';
import { type Language, textIn } from '../../shared/http/language';
import { type AnswerPack, natures } from './answer-pack-schemas';
import { packWords, wordsFor } from './answer-pack-words';

type Row = [label: keyof typeof packWords, value: string | undefined];
type Vocabulary = Parameters<typeof wordsFor>[0];

/** L-08: the pack on paper, for the body's own file. Instants are the company's local time. */
export function answerPackDocument(pack: AnswerPack, language: Language, hours: Hours): TDocumentDefinitions {
  const say = (word: keyof typeof packWords): string => textIn(packWords[word], language);
  const means = (code: string, of: Vocabulary = 'code'): string => textIn(wordsFor(of, code), language);
  const local = (at: string): string => localTime(hours, at);
  const when = (at: string | undefined): string | undefined => at && local(at);
  const coded = (code: string | undefined): string | undefined => code && means(code);

  const { complaint, outsideCase, finding, offers, remedy } = pack;
  const outside: Row[] = [
    ['body', means(outsideCase.body)],
    ['externalId', outsideCase.externalId],
    ['received', local(outsideCase.receivedAt)],
    ['deadline', local(outsideCase.deadline)],
    ['owner', outsideCase.owner],
    ['answered', when(outsideCase.answeredAt)],
    ['closed', joined(when(outsideCase.closedAt), coded(outsideCase.outcome)) || undefined],
  ];
  const ours: Row[] = [
    ['number', complaint.acceptanceNumber],
    ['channel', means(complaint.channel)],
    ['category', complaint.category],
    ['received', local(complaint.receivedAt)],
    ['accepted', local(complaint.acceptedAt)],
    ['promised', local(complaint.promisedAt)],
    ['promiseMet', when(complaint.promiseMetAt)],
    ['stage', means(complaint.stage)],
    ['outcome', coded(complaint.outcome)],
  ];
  const found: Row[] = finding
    ? [
        ['result', joined(means(finding.finding), finding.countsAsFounded && say('countsAsFounded'))],
        ['directCause', finding.directCause],
        ['rootCause', finding.rootCause],
        ['department', finding.department],
      ]
    : [['result', say('none')]];

  const sums = (money: Record<string, number>): string =>
    natures
      .filter((n) => money[n])
      .map((n) => `${means(n)} ${yuan(money[n]!)}`)
      .join('; ');
  const action = (
    a: AnswerPack['remedy']['actions'][number] | AnswerPack['offers'][number]['actions'][number],
  ) =>
    joined(
      means(a.kind),
      a.amountFen !== undefined && yuan(a.amountFen),
      `(${means(a.nature)})`,
      'provenAt' in a && a.provenAt
        ? `${say('proven')} ${local(a.provenAt)}`
        : `${say('due')} ${local(a.dueAt)}`,
    );
  const offerLines = offers.map((o) => [
    `${say('round')} ${o.round}`,
    [
      joined(
        local(o.madeAt),
        means(o.status, 'offer'),
        o.answeredAt ? local(o.answeredAt) : `${say('answerBy')} ${local(o.answerBy)}`,
        o.counterFen !== undefined && `${say('counter')} ${yuan(o.counterFen)}`,
      ),
      ...o.actions.map(action),
      sums(o.money),
    ].join('\n'),
  ]);
  const remedyLines = remedy.actions.map((a) => [local(a.agreedAt), action(a)]);

  const table = (title: keyof typeof packWords, lines: string[][]): Content[] => [
    { text: say(title), bold: true, fontSize: 12, margin: [0, 10, 0, 4] },
    lines.length > 0 ? { table: { widths: [130, '*'], body: lines } } : say('none'),
  ];
  const section = (title: keyof typeof packWords, rows: Row[]): Content[] =>
    table(
      title,
      rows.flatMap(([label, value]) => (value === undefined ? [] : [[say(label), value]])),
    );

  return {
    info: { title: `${say('title')} ${complaint.acceptanceNumber}` },
    content: [
      { text: say('title'), bold: true, fontSize: 18, alignment: 'center' },
      ...(pack.rehearsal ? [{ text: say('rehearsal'), bold: true, alignment: 'center' as const }] : []),
      ...section('outsideCase', outside),
      ...section('complaint', ours),
      { text: say('recordForm'), margin: [0, 6, 0, 0] },
      ...section('finding', found),
      ...table('offers', offerLines),
      ...table('remedy', remedyLines),
      ...(remedyLines.length > 0 ? [{ text: sums(remedy.money) }] : []),
      ...table(
        'timeline',
        pack.timeline.map(({ at, type, amountFen }) => [
          local(at),
          joined(means(type, 'story'), typeof amountFen === 'number' && yuan(amountFen)),
        ]),
      ),
      ...table(
        'replies',
        pack.replies.map(({ at, type, text }) => [`${local(at)}\n${means(type, 'story')}`, text]),
      ),
      ...table(
        'deliveries',
        pack.deliveries.map(({ at, purpose, medium }) => [
          local(at),
          joined(means(purpose, 'purpose'), means(medium)),
        ]),
      ),
      ...table(
        'letters',
        outsideCase.letters.map(({ at, from, final, medium, evidenceId }) => [
          local(at),
          joined(
            say(from === 'company' ? 'fromCompany' : 'fromBody'),
            final && say('final'),
            means(medium),
            evidenceId,
          ),
        ]),
      ),
      ...table(
        'evidence',
        pack.evidence.map(({ id, kind, sha256, sensitive, tampered }) => [
          `${means(kind)}\n${id}`,
          joined(sha256 ?? say('noFile'), sensitive && say('sensitive'), tampered && say('tampered')),
        ]),
      ),
    ],
    footer: (page, pages) => ({
      text: `${complaint.acceptanceNumber}   ${outsideCase.externalId}   ${say('version')} ${pack.packVersion}   ${say('page')} ${page} / ${pages}`,
      alignment: 'center',
      fontSize: 8,
      margin: [0, 12, 0, 0],
    }),
  };
}

/** Parts of a line, without those that are not there. */
const joined = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join('  ');

const yuan = (fen: number): string => `¥ ${(fen / 100).toFixed(2)}`;
