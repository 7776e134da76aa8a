import { json, type Answer } from '../../http/answer.ts';
import table from './error-table.json' with { type: 'json' };

type ErrorText = {
  status: number;
  title: string;
  detail: string;
  source?: { parameter?: string; header?: string };
};

/** Statuses, titles and details of the real service (siade, config/errors.yml); `xx` stands for the provider. */
const texts: Readonly<Record<string, ErrorText>> = table;

/** First two digits of a code: whose failure it is. */
const providers: Readonly<Record<string, string>> = {
  '03': 'DGFIP - Adélie',
  '17': 'Banque de France',
  '34': 'INPI - RNE',
};

/** A code of five digits; `retryIn` is in seconds. */
export type Failure = { code: string; retryIn?: number };

function textOf(code: string): ErrorText {
  const text = texts[code] ?? texts[`xx${code.slice(2)}`];
  if (text === undefined) throw new Error(`no text for the error ${code}`);
  return text;
}

function member({ code, retryIn }: Failure) {
  const { title, detail, source } = textOf(code);
  const provider = providers[code.slice(0, 2)];
  const meta = {
    ...(provider === undefined ? {} : { provider }),
    ...(retryIn === undefined ? {} : { retry_in: retryIn }),
  };
  return { code, title, detail, ...(source === undefined ? {} : { source }), meta };
}

/** Errors as v3 writes them, with the status of the first. Throws for a code without text: that is our mistake. */
export function errors(
  failures: readonly [Failure, ...Failure[]],
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return json(textOf(failures[0].code).status, { errors: failures.map(member) }, headers);
}
