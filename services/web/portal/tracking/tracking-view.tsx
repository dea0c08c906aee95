import { useMemo, useState } from 'react';
import { customerOf, type Tracking } from '../api';
import { Notice } from '../field';
import { instant } from '../format';
import { inLanguage, ofCode, t } from '../language';
import { Layout } from '../layout';
import { PromiseStrip } from '../promise-strip';
import { LaterSteps } from './later-steps';
import { MissingCard } from './missing-card';
import { OfferCard } from './offer-card';
import { Remedies } from './remedies';
import { Story } from './story';
import { SurveyCard } from './survey-card';

/** One complaint as its customer sees it: what waits for the customer first, then the promise, then what happened. */
export function TrackingView(props: {
  code: string;
  view: Tracking;
  offline: boolean;
  refresh: () => Promise<void>;
}) {
  const { code, view, offline, refresh } = props;
  const customer = useMemo(() => customerOf(code), [code]);
  const isComplaint = view.kind === 'complaint';
  const [news, setNews] = useState<string>();
  /** What was done is said here: the card that it was done in goes with the news. */
  const settle = async (text: string) => {
    setNews(text);
    scrollTo(0, 0);
    await refresh();
  };
  return (
    <Layout
      title={t(isComplaint ? 'tracking.title' : 'tracking.titleOther')}
      foot={<OutsideRoutes codes={view.outsideRoutes ?? []} />}
    >
      {offline && <Notice kind="plain">{t('tracking.offline')}</Notice>}
      {!view.current && <Notice kind="plain">{t('tracking.stale')}</Notice>}
      <section className="card head">
        <p className="muted">{t('number')}</p>
        <p className="number">{view.acceptanceNumber}</p>
        <p className="stage" role="status">
          {stageText(view)}
        </p>
        <p className="muted">{t('accepted.at', { at: instant(view.acceptedAt) })}</p>
        {view.handler && (
          <p>
            {t('handler', { name: view.handler.name })}
            {view.handler.phone && (
              <>
                {' · '}
                <a href={`tel:${view.handler.phone}`}>{view.handler.phone}</a>
              </>
            )}
          </p>
        )}
      </section>
      {news && <Notice kind="good">{news}</Notice>}
      {view.offer && (
        <OfferCard
          key={view.offer.offerId}
          offer={view.offer}
          contact={view.contact}
          customer={customer}
          settle={settle}
        />
      )}
      {view.survey.open && <SurveyCard customer={customer} settle={settle} />}
      {view.missing.length > 0 && open(view) && isComplaint && (
        <MissingCard missing={view.missing} code={code} customer={customer} refresh={refresh} />
      )}
      {view.promise && (
        <section className="card">
          <h2>{t('promise.title')}</h2>
          <PromiseStrip receivedAt={view.receivedAt} asOf={view.asOf} promise={view.promise} />
        </section>
      )}
      <Remedies remedies={view.remedies} />
      <Story story={view.story} />
      <LaterSteps {...{ code, view, customer, refresh, settle }} />
      <p className="muted">
        <a href={inLanguage('/complain')}>{t('tracking.another')}</a>
      </p>
    </Layout>
  );
}

const open = ({ stage }: Tracking): boolean => stage !== 'concluded' && stage !== 'archived';

function stageText({ stage, outcome, kind }: Tracking): string {
  if (kind !== 'complaint' && stage === 'accepted') return t('stage.other');
  const said = [ofCode('stage', stage) ?? t('stage.unknown'), outcome && ofCode('outcome', outcome)];
  return said.filter(Boolean).join(t('sentenceJoiner'));
}

/** L-07: where else the customer can turn to. */
function OutsideRoutes({ codes }: { codes: string[] }) {
  const routes = codes.map((code) => ofCode('route', code)).filter((word) => word !== undefined);
  if (routes.length === 0) return null;
  return (
    <section>
      <h2>{t('routes.title')}</h2>
      <p>{t('routes.text')}</p>
      <ul>
        {routes.map((route) => (
          <li key={route}>{route}</li>
        ))}
      </ul>
    </section>
  );
}
