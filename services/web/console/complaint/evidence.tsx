import { LockOutlined, WarningOutlined } from '@ant-design/icons';
import { Card, Empty, Tag } from 'antd';
import { useLanguage } from '../../browser/i18n/words';
import { exact } from '../../browser/time/format';
import { useNames } from '../people/people';
import { useComplaintWords } from '../words/complaint';
import { useValueWord } from '../words/value-word';
import { stateOf, type ComplaintView } from './complaint';

/** Evidence with its chain of custody, and the files that came in. */
export function Evidence({ complaint }: { complaint: ComplaintView }) {
  const say = useComplaintWords();
  const word = useValueWord();
  const language = useLanguage();
  const { person } = useNames();
  const { evidenceItems = [], evidenceFiles = {} } = stateOf(complaint);
  const files = Object.keys(evidenceFiles);
  const link = (fileId: string) => (
    <a href={`/api/intake/v1/complaints/${complaint.id}/evidence/${fileId}`} target="_blank" rel="noreferrer">
      {say('evidence.open')} {fileId.slice(-8)}
    </a>
  );
  if (evidenceItems.length + files.length === 0) return <Empty description={say('evidence.none')} />;
  return (
    <>
      {evidenceItems.map((item) => (
        <Card
          key={item.itemId}
          size="small"
          className="case-card"
          title={`${item.itemId} · ${word(item.kind)}`}
        >
          <p>
            {say('evidence.holder')} {person(item.holder)} {item.place}{' '}
            {item.sealed && <Tag icon={<LockOutlined aria-hidden />}>{say('evidence.sealed')}</Tag>}
            {item.tampered && (
              <Tag variant="solid" color="#a8071a" icon={<WarningOutlined aria-hidden />}>
                {say('evidence.tampered')}
              </Tag>
            )}
            {item.fileId !== undefined && link(item.fileId)}
          </p>
          <h3>{say('evidence.custody')}</h3>
          <ol className="case-list">
            {item.custody.map(({ act, by, to, place, at }) => (
              <li key={`${at}${act}`}>
                <span>
                  {word(act)} · {person(by)} {to !== undefined && `→ ${person(to)}`} {place}
                </span>
                <small>{exact(at, language)}</small>
              </li>
            ))}
          </ol>
        </Card>
      ))}
      {files.length > 0 && <h3>{say('evidence.files')}</h3>}
      <ul className="case-list">
        {files.map((fileId) => (
          <li key={fileId}>{link(fileId)}</li>
        ))}
      </ul>
    </>
  );
}
