import { type Language, languages } from '../../shared/http/language';
import { ServiceError, type ServiceClient } from '../../shared/http/service-client';
import { unavailable } from '../../shared/http/problem';
import { destinationsOf, type CustomerContact, type Destination } from './media';
import type { MessageRequest } from '../messages/message-schemas';
import type { TemplateDeclaration } from '../templates/template';

/** Where a message goes and what notification knows of its reader. */
export interface Recipient {
  name: string;
  language: Language;
  destinations: Destination[];
  /** Values for the template beside the params. */
  own: Record<string, string>;
}

/** Answer of intake's `internal/complaints/{id}/contact`. */
export interface ContactOnFile extends CustomerContact {
  complaintId: string;
  acceptanceNumber: string;
  trackingUrl: string;
  name: string;
  language: string;
}

export interface RecipientSources {
  intake: ServiceClient;
  casework: ServiceClient;
  languageDefault: Language;
  /** Where staff open a case. */
  origin: string;
}

/** Looked up at delivery, so that a contact corrected meanwhile is used. Undefined: intake does not know the complaint. */
export async function recipientOf(
  request: MessageRequest,
  declaration: TemplateDeclaration,
  sources: RecipientSources,
): Promise<Recipient | undefined> {
  const { audience, complaintId } = request;
  if ('person' in audience) {
    const { name, email } = audience.person;
    const { params } = request;
    return {
      name,
      language: sources.languageDefault,
      destinations: email ? [{ medium: 'email', to: email }] : [],
      own: {
        name,
        reference: String(params.acceptanceNumber ?? params.case ?? complaintId ?? ''),
        consoleUrl: sources.origin,
      },
    };
  }
  const path = `/api/intake/v1/internal/complaints/${encodeURIComponent(complaintId ?? '')}/contact`;
  const contact = await found(sources.intake.get<ContactOnFile>(path), 'intake');
  if (!contact) return undefined;
  const { name, acceptanceNumber, trackingUrl } = contact;
  return {
    name,
    language: languages.find((language) => language === contact.language) ?? sources.languageDefault,
    destinations: destinationsOf(contact, declaration.media),
    own: { name, acceptanceNumber, trackingUrl },
  };
}

/** A text staff wrote for the customer; undefined when casework does not know it. */
export async function customerText(textId: string, sources: RecipientSources): Promise<string | undefined> {
  const path = `/api/casework/v1/internal/customer-texts/${encodeURIComponent(textId)}`;
  return (await found(sources.casework.get<{ text: string }>(path), 'casework'))?.text;
}

/** 404 is an answer; every other failure is a part that is away for the moment. */
async function found<T>(call: Promise<T>, service: string): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ServiceError && error.status === 404) return undefined;
    throw unavailable(service, error);
  }
}
