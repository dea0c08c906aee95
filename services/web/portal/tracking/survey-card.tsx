import { useState } from 'react';
import type { Customer, Survey } from '../api';
import { Choices, Field, Notice } from '../field';
import { t } from '../language';
import { faultText, useSending } from '../sending';

const grades = [5, 4, 3, 2, 1] as const;
const questions = ['channel', 'staff', 'time', 'effect'] as const;

/** S-54: one tap is an answer; the four scores, whether it is solved and a word may come before it. */
export function SurveyCard({
  customer,
  settle,
}: {
  customer: Customer;
  settle: (news: string) => Promise<void>;
}) {
  const [scores, setScores] = useState<NonNullable<Survey['scores']>>({});
  const [solved, setSolved] = useState<'yes' | 'no'>();
  const [comment, setComment] = useState('');
  const [done, setDone] = useState(false);
  const { busy, failed, send } = useSending();

  async function answer(overall: number) {
    const body: Survey = {
      overall,
      ...(solved && { solved: solved === 'yes' }),
      ...(Object.keys(scores).length > 0 && { scores }),
      ...(comment.trim() && { comment: comment.trim() }),
    };
    if (!(await send(body, (key) => customer.answerSurvey(body, key)))) return;
    setDone(true);
    await settle(t('survey.thanks'));
  }
  if (done) return null;
  return (
    <section className="card survey">
      <h2>{t('survey.title')}</h2>
      <p className="hint">{t('survey.hint')}</p>
      <details>
        <summary>{t('survey.more')}</summary>
        <Choices
          legend={t('survey.solved')}
          name="solved"
          value={solved}
          options={[
            { value: 'yes', label: t('survey.yes') },
            { value: 'no', label: t('survey.no') },
          ]}
          onChange={setSolved}
        />
        {questions.map((question) => (
          <Choices
            key={question}
            legend={t(`survey.${question}`)}
            name={question}
            value={scores[question] === undefined ? undefined : (`${scores[question]}` as '1')}
            options={(['5', '4', '3', '2', '1'] as const).map((value) => ({ value, label: value }))}
            onChange={(value) => setScores({ ...scores, [question]: Number(value) })}
          />
        ))}
        <Field label={t('survey.comment')} optional={t('optional')}>
          <textarea
            rows={3}
            maxLength={5000}
            value={comment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
        </Field>
      </details>
      {failed && <Notice kind="bad">{faultText(failed)}</Notice>}
      <div className="grades" role="group" aria-label={t('survey.overall')}>
        {grades.map((grade) => (
          <button key={grade} type="button" disabled={busy} onClick={() => void answer(grade)}>
            <b aria-hidden="true">{grade}</b>
            {t(`grade.${grade}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
