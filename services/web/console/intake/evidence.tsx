import { PlusOutlined } from '@ant-design/icons';
import { Button, Progress, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ownHeaders } from '../../browser/api/client';
import { useIntakeWords } from '../words/intake';
import { Part } from './part';

/** Files that are sent once there is a complaint to send them to. */
export function EvidenceList({ files, onChange }: { files: File[]; onChange: (files: File[]) => void }) {
  const say = useIntakeWords();
  return (
    <Part title={say('evidence')}>
      <Upload
        multiple
        showUploadList={false}
        beforeUpload={(_file, all) => {
          // Called for each of them, the last one stands for all.
          if (_file === all.at(-1)) onChange([...files, ...all]);
          return false;
        }}
      >
        <Button icon={<PlusOutlined />}>{say('evidence.add')}</Button>
      </Upload>{' '}
      {say('evidence.help')}
      <ul>
        {files.map((file, i) => (
          <li key={`${file.name}/${i}`}>
            {file.name}{' '}
            <Button
              size="small"
              aria-label={say('evidence.remove', { name: file.name })}
              onClick={() => onChange(files.filter((other) => other !== file))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export interface SentFile {
  name: string;
  percent: number;
  failed?: boolean;
  evidenceId?: string;
}

/** One request per file: only XMLHttpRequest tells how far a file has come. */
function send(id: string, file: File, key: string, onPercent: (percent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/intake/v1/complaints/${encodeURIComponent(id)}/evidence`);
    for (const [name, value] of Object.entries({ ...ownHeaders(), 'Idempotency-Key': key }))
      request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onPercent(Math.floor((loaded / total) * 100)),
    );
    request.addEventListener('error', () => reject(new TypeError('the line broke')));
    request.addEventListener('load', () => {
      const answer = request.response as { evidenceId?: string } | null;
      if (request.status < 300 && answer?.evidenceId !== undefined) resolve(answer.evidenceId);
      else reject(new Error(String(request.status)));
    });
    const body = new FormData();
    body.set('file', file);
    request.send(body);
  });
}

/** Sends the files one after the other; a failed one can be sent again and is stored once. */
export function useEvidenceSending(id: string, files: readonly File[]) {
  const [sent, setSent] = useState<SentFile[]>(() => files.map(({ name }) => ({ name, percent: 0 })));
  const keys = useRef(files.map(() => crypto.randomUUID()));
  const started = useRef(false);

  const sendOne = async (i: number): Promise<void> => {
    const change = (to: Partial<SentFile>): void =>
      setSent((before) => before.map((one, at) => (at === i ? { ...one, ...to } : one)));
    change({ failed: false, percent: 0 });
    try {
      const evidenceId = await send(id, files[i]!, keys.current[i]!, (percent) => change({ percent }));
      change({ percent: 100, evidenceId });
    } catch {
      change({ failed: true });
    }
  };
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void (async () => {
      for (let i = 0; i < files.length; i++) await sendOne(i);
    })();
  });
  return { sent, sendAgain: (i: number) => void sendOne(i) };
}

export function SentEvidence({ sent, onAgain }: { sent: readonly SentFile[]; onAgain: (i: number) => void }) {
  const say = useIntakeWords();
  return (
    <ul aria-live="polite">
      {sent.map(({ name, percent, failed, evidenceId }, i) => (
        <li key={`${name}/${i}`}>
          {name}: {failed ? say('evidence.failed') : evidenceId !== undefined && say('evidence.done')}{' '}
          {failed && (
            <Button size="small" onClick={() => onAgain(i)}>
              {say('evidence.again')}
            </Button>
          )}
          {!failed && evidenceId === undefined && (
            <Progress percent={percent} size="small" aria-label={say('evidence.sending', { name })} />
          )}
        </li>
      ))}
    </ul>
  );
}
