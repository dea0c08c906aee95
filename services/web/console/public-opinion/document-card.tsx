import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { PublicDocument } from '../../../../workflows/public-opinion/messages';
import type { DocumentState } from '../../../../workflows/public-opinion/state';
import { useShellWords } from '../words/shell';
import { usePublicOpinionWords } from './words';

interface Props {
  name: PublicDocument;
  document: DocumentState;
  text: string | undefined;
  person: (id: string) => string;
  actions: ReactNode;
}

/** One of the three documents: its newest draft, who wrote it, who has said yes. */
export function DocumentCard({ name, document, text, person, actions }: Props) {
  const say = usePublicOpinionWords();
  const sayShell = useShellWords();
  const { status, draft, draftedBy, approvals } = document;
  return (
    <li>
      <h3>
        {say(`document.${name}`)} <Tag>{say(`status.${status}`)}</Tag>
      </h3>
      {draft > 0 && (
        <p className="quiet">
          {say('draft', { n: draft })}
          {draftedBy && ` · ${say('draftedBy')} ${person(draftedBy)}`}
        </p>
      )}
      <p className={text === undefined ? 'quiet' : 'told'}>{text ?? say('noText')}</p>
      {approvals.length > 0 && (
        <p className="quiet">
          {say('approvals')}{' '}
          {approvals.map(({ by, role }) => `${person(by)} (${sayShell(`role.${role}`)})`).join(' · ')}
        </p>
      )}
      {actions}
    </li>
  );
}
