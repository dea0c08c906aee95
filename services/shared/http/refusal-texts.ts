import { type Language, type Text, textIn } from './language';
import { accountabilityRefusals } from './refusals/accountability-refusals';
import { caseRefusals } from './refusals/case-refusals';
import { closingRefusals } from './refusals/closing-refusals';
import { intakeRefusals } from './refusals/intake-refusals';
import { externalRefusals } from './refusals/external-refusals';
import { intentRefusals } from './refusals/intent-refusals';
import { evidenceRefusals } from './refusals/evidence-refusals';
import { escalationRefusals } from './refusals/escalation-refusals';
import { investigationRefusals } from './refusals/investigation-refusals';
import { legalRefusals } from './refusals/legal-refusals';
import { offerRefusals } from './refusals/offer-refusals';
import { planRefusals } from './refusals/plan-refusals';
import { promiseRefusals } from './refusals/promise-refusals';
import { publicOpinionRefusals } from './refusals/public-opinion-refusals';
import { safetyRefusals } from './refusals/safety-refusals';
import { replyRefusals } from './refusals/reply-refusals';
import { linksRefusals } from './refusals/links-refusals';
import { reviewRefusals } from './refusals/review-refusals';
import { supervisionRefusals } from './refusals/supervision-refusals';
import { transferRefusals } from './refusals/transfer-refusals';
import { triageRefusals } from './refusals/triage-refusals';
import { valueText } from './refusal-values';

/**
 * Why a case refuses, in words, by the reason codes of `refuse(rule, reason, params)` in `workflows/`.
 * `{name}` is replaced by the parameter of that name. A test asks for a text of every code.
 */
export const refusalTexts: Record<string, Text> = {
  ...caseRefusals,
  ...triageRefusals,
  ...transferRefusals,
  ...intentRefusals,
  ...supervisionRefusals,
  ...investigationRefusals,
  ...evidenceRefusals,
  ...offerRefusals,
  ...closingRefusals,
  ...promiseRefusals,
  ...legalRefusals,
  ...safetyRefusals,
  ...publicOpinionRefusals,
  ...replyRefusals,
  ...escalationRefusals,
  ...accountabilityRefusals,
  ...intakeRefusals,
  ...planRefusals,
  ...externalRefusals,
  ...reviewRefusals,
  ...linksRefusals,
};

/** The sentence for a reason; an unknown code stands for itself, an unknown parameter stays visible. */
export function refusalText(
  reason: string,
  params: Record<string, string | number | boolean> | undefined,
  language: Language,
): string {
  const text = Object.hasOwn(refusalTexts, reason) ? refusalTexts[reason] : undefined;
  if (!text) return reason;
  return textIn(text, language).replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params?.[name];
    return value === undefined ? hole : valueText(name, value, language);
  });
}
