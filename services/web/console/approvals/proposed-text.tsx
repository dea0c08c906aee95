import { EyeOutlined } from '@ant-design/icons';
import { useTimeline } from '../complaint/complaint';
import { useApprovalsWords } from './words';

/** What the customer would read, once it is approved. */
export function ProposedText({ complaintId, textId }: { complaintId: string; textId: string }) {
  const say = useApprovalsWords();
  const { data } = useTimeline(complaintId);
  if (!data) return null;
  const text = data.items.flatMap(({ texts }) => texts).find(({ id }) => id === textId)?.text;
  return (
    <section className="voice-customer" aria-label={say('reply')}>
      <p className="voice">
        <EyeOutlined aria-hidden /> {say('reply')}
      </p>
      <p className={text === undefined ? 'quiet' : 'told'}>{text ?? say('noText')}</p>
    </section>
  );
}
