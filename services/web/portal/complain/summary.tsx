import { fullDate } from '../format';
import { t } from '../language';
import type { ContactFields, Draft } from './draft';

/** Everything that will be sent, each part with the way back to it. */
export function Summary({
  draft,
  contact,
  files,
  goTo,
}: {
  draft: Draft;
  contact: ContactFields;
  files: File[];
  goTo: (step: number) => void;
}) {
  const evidence =
    files.length > 0
      ? files.map(({ name }) => name).join(t('joiner'))
      : draft.noEvidence && t('evidence.none');
  return (
    <>
      <Part title={t('complain.step1')} change={() => goTo(1)}>
        {[
          [t('complain.kind'), t(`kind.${draft.kind}`)],
          [t('complain.description'), draft.description],
          [t('complain.occurredOn'), draft.occurredOn && fullDate(draft.occurredOn)],
          [t('complain.product'), draft.productName],
          [t('complain.order'), draft.orderNumber],
          [t('evidence.title'), evidence],
        ]}
      </Part>
      <Part title={t('complain.step2')} change={() => goTo(2)}>
        {[
          [t('complain.reason'), draft.kind === 'complaint' && draft.reason],
          [t('complain.demand'), draft.demand],
          [t('complain.amount'), draft.amountYuan && `¥${draft.amountYuan}`],
        ]}
      </Part>
      <Part title={t('complain.step3')} change={() => goTo(3)}>
        {[
          [t('complain.name'), contact.name],
          [t('complain.phone'), contact.phone],
          [t('complain.email'), contact.email],
          [t('complain.preferred'), contact.preferred && t(`preferred.${contact.preferred}`)],
          [t('complain.proxyFor'), contact.proxyFor],
        ]}
      </Part>
    </>
  );
}

function Part(props: { title: string; change: () => void; children: [string, string | false][] }) {
  const said = props.children.filter(([, value]) => value);
  return (
    <section className="summary">
      <h2>
        {props.title}
        <button
          type="button"
          className="link"
          onClick={props.change}
          aria-label={t('complain.changeNamed', { part: props.title })}
        >
          {t('complain.change')}
        </button>
      </h2>
      {said.length === 0 ? (
        <p className="muted">{t('complain.nothing')}</p>
      ) : (
        <dl>
          {said.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="text">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
