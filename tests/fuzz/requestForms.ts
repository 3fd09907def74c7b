import { z } from 'zod';
import { type Channel, endpoints } from '../../shared/ipc/contract.ts';

/** What a request of a channel may look like, as JSON Schema says it: derived, so that a new channel is in at once. */
export interface Form {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'array' | 'object';
  const?: unknown;
  enum?: unknown[];
  anyOf?: Form[];
  oneOf?: Form[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Form;
  properties?: Record<string, Form>;
  required?: string[];
  additionalProperties?: boolean | Form;
}

export const channels = Object.keys(endpoints) as Channel[];

const forms = Object.fromEntries(
  channels.map(channel => [
    channel,
    z.toJSONSchema(endpoints[channel].schema, { io: 'input', unrepresentable: 'any' }) as Form,
  ]),
);

export const formOf = (channel: Channel): Form => forms[channel] ?? {};

export const branchesOf = (form: Form): Form[] | null => form.anyOf ?? form.oneOf ?? null;
