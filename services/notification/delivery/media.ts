/** Media a message can go by. `print` is a slip that staff hand over or post. */
export const deliveryMedia = ['email', 'sms', 'wechat', 'print'] as const;
export type DeliveryMedium = (typeof deliveryMedia)[number];

/** What intake knows of how to reach the customer. */
export interface CustomerContact {
  preferred?: string;
  channel: string;
  contact: { phone?: string; email?: string; wechat?: string; address?: string };
}

/** Fallback order as data, after the preferred medium. */
const fallbackOrder: readonly DeliveryMedium[] = ['email', 'sms', 'wechat', 'print'];

/** The words of intake's `preferred`: whoever prefers a call gets the written word on the same phone. */
const preferredMedium: Record<string, DeliveryMedium> = {
  phone: 'sms',
  sms: 'sms',
  email: 'email',
  wechat: 'wechat',
  letter: 'print',
};

/** Channels whose customer can be handed a slip, with or without a postal address. */
const slipChannels: readonly string[] = ['counter', 'letter', 'outlet', 'visit'];

export interface Destination {
  medium: DeliveryMedium;
  /** E-mail address, phone number, WeChat id, or postal address (may be empty for a slip). */
  to: string;
}

/** Every way to reach this customer, preferred first; only media whose address is known. */
export function destinationsOf(
  customer: CustomerContact,
  allowed: readonly DeliveryMedium[] = deliveryMedia,
): Destination[] {
  const { contact } = customer;
  const address: Record<DeliveryMedium, string | undefined> = {
    email: contact.email,
    sms: contact.phone,
    wechat: contact.wechat,
    print: contact.address ?? (slipChannels.includes(customer.channel) ? '' : undefined),
  };
  const preferred = customer.preferred === undefined ? undefined : preferredMedium[customer.preferred];
  const order = preferred ? [preferred, ...fallbackOrder.filter((m) => m !== preferred)] : fallbackOrder;
  return order.flatMap((medium) => {
    const to = address[medium];
    return to === undefined || !allowed.includes(medium) ? [] : [{ medium, to }];
  });
}
