import { Problem } from '../../shared/http/problem';
import type { Logger } from '../../shared/logging/logger';
import type { MessageRequest } from '../messages/message-schemas';
import { declarationOf } from '../templates/declarations';
import { paramProblems } from '../templates/render';
import type { TemplateDeclaration } from '../templates/template';

interface Misfit {
  path: string;
  message: string;
}

/**
 * The declaration of the message's template, after its variables were checked against the declared list (S-71).
 * A misfit is a fault of ours that no retry repairs: it is refused with 422 and a person must look.
 */
export function checkedDeclaration(request: MessageRequest, logger: Logger): TemplateDeclaration {
  const audience = 'customer' in request.audience ? 'customer' : 'person';
  const declaration = declarationOf(audience, request.template);
  const misfits = declaration
    ? misfitsOf(request, declaration)
    : [{ path: 'template', message: `no template of this name for a ${audience}` }];
  if (declaration && misfits.length === 0) return declaration;
  logger.error(
    { template: request.template, complaintId: request.complaintId, misfits },
    'a message does not fit its template',
  );
  throw new Problem(
    'unprocessable',
    { zh: '消息与模板不符。', en: 'The message does not fit its template.' },
    { errors: misfits },
  );
}

function misfitsOf(
  { audience, complaintId, params, textId }: MessageRequest,
  declaration: TemplateDeclaration,
): Misfit[] {
  const misfits = paramProblems(declaration, params).map((message) => ({ path: 'params', message }));
  if (declaration.body === 'required' && !textId)
    misfits.push({ path: 'textId', message: 'required by the template' });
  if (declaration.body === 'none' && textId)
    misfits.push({ path: 'textId', message: 'not declared by the template' });
  if ('customer' in audience && !complaintId)
    misfits.push({ path: 'complaintId', message: 'required for a customer' });
  return misfits;
}
