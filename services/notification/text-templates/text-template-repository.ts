import type { Queryable } from '../../shared/database/database';
import { Problem } from '../../shared/http/problem';
import { shippedTemplates } from './shipped-templates';
import { faultsOf } from './template-text';
import { textTemplate } from './text-template-read-model';
import type { NewTextTemplate, TextTemplate } from './text-template-schemas';

/**
 * Saves the next version of a template; earlier ones stay as they are (S-71).
 * Throws `validation_failed` with one entry per fault of its variables, `stale` when `basedOn` is not the newest,
 * `conflict` when the code stands for another kind.
 */
export async function saveVersion(
  q: Queryable,
  { code, kind, texts, basedOn }: NewTextTemplate,
  createdBy: string,
): Promise<TextTemplate> {
  const errors = faultsOf(kind, texts);
  if (errors.length > 0) {
    throw new Problem(
      'validation_failed',
      { zh: '模板有误。', en: 'The template is not right.' },
      { errors },
    );
  }
  await q.query('lock table text_template in share row exclusive mode'); // gapless numbers
  const newest = await textTemplate(q, code);
  if (newest && newest.kind !== kind) {
    throw new Problem('conflict', {
      zh: `${code} 是另一类模板。`,
      en: `${code} is a template of kind ${newest.kind}.`,
    });
  }
  if (basedOn !== undefined && basedOn !== newest?.version) {
    throw new Problem('stale', {
      zh: `模板已有第 ${newest?.version ?? 0} 版，请在其基础上修改。`,
      en: `Version ${newest?.version ?? 0} is the newest; start from it.`,
    });
  }
  await insertVersion(q, { code, kind, texts, version: (newest?.version ?? 0) + 1, createdBy });
  return (await textTemplate(q, code))!;
}

/** Version 1 of what Redress ships; what is there already stays. */
export async function shipTemplates(q: Queryable): Promise<void> {
  for (const template of shippedTemplates)
    await insertVersion(q, { ...template, version: 1, createdBy: 'redress' });
}

async function insertVersion(
  q: Queryable,
  template: Pick<TextTemplate, 'code' | 'kind' | 'texts' | 'version' | 'createdBy'>,
): Promise<void> {
  await q.query(
    `insert into text_template (code, version, kind, texts, created_by) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [template.code, template.version, template.kind, JSON.stringify(template.texts), template.createdBy],
  );
}

/** One text was made of this version. */
export async function countUse(
  q: Queryable,
  use: { code: string; version: number; language: string; complaintId: string; usedBy: string },
): Promise<void> {
  await q.query(
    `insert into text_template_use (code, version, language, complaint_id, used_by) values ($1, $2, $3, $4, $5)`,
    [use.code, use.version, use.language, use.complaintId, use.usedBy],
  );
}
