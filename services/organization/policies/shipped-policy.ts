import document from './policy-1.json';
import { type PolicyDocument, policyDocumentSchema } from './policy-schemas';

/** Policy version 1 as shipped: section 5 of the requirements. Companies change it by publishing another version. */
export const shippedPolicy: PolicyDocument = policyDocumentSchema.parse(document);
