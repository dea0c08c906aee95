import type { Database } from '../../shared/database/database';
import type { UploadedFile } from '../../shared/http/endpoint';
import { answerOnce } from '../../shared/http/idempotency';
import { Problem } from '../../shared/http/problem';
import { recountMissing } from '../complaints/completion-repository';
import { evidenceId } from '../complaints/identifiers';
import type { FactRequest } from '../facts/fact-intake';
import { storeFact } from '../facts/fact-repository';
import { evidenceByHash, insertEvidence } from './evidence-repository';
import type { EvidenceStore } from './evidence-store';
import { evidenceMediaType } from './media-types';

export interface EvidenceAnswer {
  evidenceId: string;
  sha256: string;
  mediaType: string;
  size: number;
}

interface EvidenceAnswered {
  status: 200 | 201;
  body: EvidenceAnswer;
}

/**
 * Keeps a file as evidence (S-26): by hash on disk, then its row and the facts `evidenceAdded` and, when the record
 * became more complete, `recordCompleted`. The same file again is answered 200 with the first evidence id.
 * Throws 415 `unsupported_media_type` for a file that is none of the accepted kinds.
 */
export function createEvidenceIntake(options: {
  database: Database;
  store: EvidenceStore;
  stored: () => void;
}) {
  const { database, store } = options;

  return async function addEvidence(request: FactRequest, file: UploadedFile) {
    const mediaType = await evidenceMediaType(file.path, file.mediaType);
    if (!mediaType) throw notEvidence();
    // The file first: a row without its file would be worse than a file without its row.
    await store.keep(file.path, file.sha256);
    const answer = await answerOnce<EvidenceAnswered>(
      { ...request, database, table: 'answers' },
      async (q) => {
        const { complaintId, receivedAt } = request;
        const evidence = {
          evidenceId: evidenceId(),
          sha256: file.sha256,
          mediaType,
          size: file.size,
          name: file.originalName.slice(0, 255),
          receivedAt,
        };
        if (!(await insertEvidence(q, { ...evidence, complaintId, givenBy: request.givenBy }))) {
          return {
            status: 200,
            body: bodyOf((await evidenceByHash(q, complaintId, file.sha256)) ?? evidence),
          };
        }
        await storeFact(q, {
          complaintId,
          name: 'evidenceAdded',
          payload: { evidenceId: evidence.evidenceId, sha256: file.sha256 },
          receivedAt,
        });
        await recountMissing(q, { complaintId, receivedAt });
        return { status: 201, body: bodyOf(evidence) };
      },
    );
    options.stored();
    return answer;
  };
}

const bodyOf = ({ evidenceId: id, sha256, mediaType, size }: EvidenceAnswer): EvidenceAnswer => ({
  evidenceId: id,
  sha256,
  mediaType,
  size,
});

export type AddEvidence = ReturnType<typeof createEvidenceIntake>;

const notEvidence = (): Problem =>
  new Problem('unsupported_media_type', {
    zh: '文件类型不受支持，或内容与所声明的类型不符。可上传图片、录音、视频、PDF、Office 文档和纯文本。',
    en: 'This kind of file is not taken, or it is not what it says it is. Pictures, recordings, videos, PDF, Office documents and plain text are.',
  });
