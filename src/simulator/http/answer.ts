type Headers = Readonly<Record<string, string>>;

/** What a server sends, or the way it fails to send anything that can be read. */
export type Answer =
  | {
      /** `truncated`: announced whole and cut in the middle. */
      kind: 'whole' | 'truncated';
      status: number;
      type: string;
      body: string | Uint8Array;
      headers: Headers;
    }
  /** Nothing at all, until the client goes. */
  | { kind: 'silence' };

export const silence: Answer = { kind: 'silence' };

export function answer(
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Headers = {},
): Answer {
  return { kind: 'whole', status, type, body, headers };
}

export function json(status: number, value: unknown, headers: Headers = {}): Answer {
  return answer(status, 'application/json; charset=utf-8', JSON.stringify(value), headers);
}

/** The same answer, whose connection closes half-way. */
export function truncated(given: Answer): Answer {
  return given.kind === 'silence' ? given : { ...given, kind: 'truncated' };
}

/** Adds headers; those of the answer itself win. */
export function withHeaders(given: Answer, headers: Headers): Answer {
  return given.kind === 'silence' ? given : { ...given, headers: { ...headers, ...given.headers } };
}
