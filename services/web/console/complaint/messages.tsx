import { EyeOutlined } from '@ant-design/icons';
import { Card, Empty, Skeleton, Tag } from 'antd';
import { $notification } from '../../browser/api/client';
import { useLanguage } from '../../browser/i18n/words';
import { exact } from '../../browser/time/format';
import { problemOf } from '../../browser/api/problem';
import { Fault } from '../shell/fault';
import { useComplaintWords } from '../words/complaint';
import { useValueWord } from '../words/value-word';
import type { ComplaintView } from './complaint';

/** Every message of the complaint as it went out, with what became of it. */
export function Messages({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const word = useValueWord();
  const language = useLanguage();
  const { data, error, refetch } = $notification.useQuery(
    'get',
    '/api/notification/v1/messages',
    { params: { query: { complaintId: complaint.id, limit: 100 } } },
    { meta: { quiet: true }, retry: false },
  );
  if (problemOf(error)?.code === 'forbidden') return <p className="quiet">{say('messages.hidden')}</p>;
  if (error && !data) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  if (data.items.length === 0) return <Empty description={say('messages.none')} />;
  return data.items.map((message) => (
    <Card
      key={message.id}
      size="small"
      className="case-card"
      title={
        <>
          <EyeOutlined aria-label={say('story.customer')} /> {message.subject}
        </>
      }
      extra={<Tag>{say(`message.${message.state}`)}</Tag>}
    >
      <p className="quiet">
        {message.medium !== null && word(message.medium)} · {exact(message.at, language)}
      </p>
      <p className="told">{message.text}</p>
    </Card>
  ));
}
