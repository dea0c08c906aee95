import { Card } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../browser/i18n/words';
import { exact } from '../../browser/time/format';
import { When } from '../../browser/time/when';
import { useNames } from '../people/people';
import { useComplaintWords, type ComplaintWord } from '../words/complaint';
import { complaintZh } from '../words/complaint.zh-cn';
import { useTermsWords, type TermsWord } from '../words/terms';
import { termsZh } from '../words/terms.zh-cn';
import { useValueWord } from '../words/value-word';
import { stateOf, type ComplaintView } from './complaint';
import { TimeTag } from './tags';

const yuan = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });
const money = (fen: number): string => yuan.format(fen / 100);

function SideCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card size="small" title={title} className="case-card">
      {children}
    </Card>
  );
}

const order = ['overdue', 'atRisk', 'paused', 'onTime', 'met'];

/** Every limit of the case, the pressing ones first. */
export function ClocksCard({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const sayTerm = useTermsWords();
  const language = useLanguage();
  const clocks = complaint.clocks.toSorted(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.dueAt.localeCompare(b.dueAt),
  );
  return (
    <SideCard title={say('clocks')}>
      <ul className="case-list">
        {clocks.map(({ id, kind, rule, state, dueAt, metAt }) => (
          <li key={id}>
            <span>
              {`clock.${kind}` in termsZh ? sayTerm(`clock.${kind}` as TermsWord) : kind}{' '}
              <small>{rule}</small>
            </span>
            <span title={exact(metAt ?? dueAt, language)}>
              <TimeTag state={state} />{' '}
              <When at={metAt ?? dueAt} language={language} now={complaint.ownTime} />
            </span>
          </li>
        ))}
      </ul>
      {clocks.length === 0 && <p className="quiet">{say('clocks.none')}</p>}
    </SideCard>
  );
}

/** Who has which part in the case. */
export function PeopleCard({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const sayTerm = useTermsWords();
  const { person, department } = useNames();
  const state = stateOf(complaint);
  const rows: [ComplaintWord, string | undefined][] = [
    ['people.handler', state.handler && person(state.handler.id)],
    ['people.owner', state.owner && person(state.owner.id)],
    ['people.department', complaint.department && department(complaint.department)],
    ['people.gradedBy', state.gradedBy && person(state.gradedBy)],
    ['people.involved', state.involved?.map(person).join(sayTerm('and'))],
  ];
  return (
    <SideCard title={say('people')}>
      <dl className="case-facts">
        {rows.map(([word, value]) => (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd>{value || say('people.nobody')}</dd>
          </div>
        ))}
      </dl>
    </SideCard>
  );
}

/** Offers with their money, and what was agreed. */
export function MoneyCard({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const sayTerm = useTermsWords();
  const word = useValueWord();
  const { person } = useNames();
  const { offers, actions } = stateOf(complaint);
  return (
    <SideCard title={say('money')}>
      {offers.length === 0 && <p className="quiet">{say('money.none')}</p>}
      <ul className="case-list">
        {offers.map((offer) => (
          <li key={offer.offerId}>
            <span>
              {say('money.offer', { round: offer.round })}{' '}
              <small>
                {`offer.${offer.status}` in complaintZh ? say(`offer.${offer.status}`) : offer.status}
              </small>
            </span>
            <span>
              {offer.actions
                .map(
                  ({ kind, amountFen }) =>
                    `${word(kind)}${amountFen === undefined ? '' : ` ${money(amountFen)}`}`,
                )
                .join(sayTerm('and'))}
              {offer.money && (
                <small>
                  {' '}
                  {say('money.statutory')} {money(offer.money.statutoryFen)} · {say('money.goodwill')}{' '}
                  {money(offer.money.goodwillFen)}
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
      {actions.length > 0 && <h3>{say('money.agreed')}</h3>}
      <ul className="case-list">
        {actions.map(({ actionId, kind, amountFen, owner, provenAt }) => (
          <li key={actionId}>
            <span>
              {word(kind)} {amountFen !== undefined && money(amountFen)}
              {owner !== undefined && <small> {person(owner)}</small>}
            </span>
            <span>{say(provenAt ? 'money.proven' : 'money.open')}</span>
          </li>
        ))}
      </ul>
    </SideCard>
  );
}

/** Other complaints that this one is tied to. */
export function LinksCard({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const word = useValueWord();
  const { links = [], leading, members = [] } = stateOf(complaint);
  const rows = [
    ...links.map(({ other, kind }) => ({ id: other, as: word(kind) })),
    ...(leading ? [{ id: leading.complaintId, as: say('links.leading') }] : []),
    ...members.map((id) => ({ id, as: say('links.member') })),
  ];
  return (
    <SideCard title={say('links')}>
      {rows.length === 0 && <p className="quiet">{say('links.none')}</p>}
      <ul className="case-list">
        {rows.map(({ id, as }) => (
          <li key={`${as}/${id}`}>
            <span>{as}</span>
            <Link to={`/complaints/${id}`}>{id.slice(-8)}</Link>
          </li>
        ))}
      </ul>
    </SideCard>
  );
}
