/** A short message to one person. The text may hold a code: it is never logged. */
export interface Message {
  readonly channel: "sms" | "e-mail";
  /** A phone number or an address. */
  readonly recipient: string;
  readonly text: string;
  /** Why it is sent, e.g. `sign-in-code`; goes to the county's cost and delivery lists. */
  readonly purpose: string;
}

/**
 * What becomes of a message: a provider takes it over, it lies in the outbox where whoever runs a demo reads it, or it
 * reaches nobody because no provider is connected.
 */
export type MessageDelivery = "provider" | "outbox" | "nowhere";

/** What a county's SMS or mail provider is connected by. `send` returns once the message is taken over. */
export interface MessageGateway {
  send(message: Message): Promise<void>;
}
