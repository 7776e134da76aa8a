/** What the API sends, or the way it fails to send anything that can be read. */
export type Answer =
  | { kind: 'body'; status: number; type: string; body: string; headers: Readonly<Record<string, string>> }
  /** A body announced whole and cut in the middle. */
  | { kind: 'truncated'; body: string }
  /** Nothing at all, until the client goes. */
  | { kind: 'silence' };

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    kind: 'body',
    status,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(value),
    headers,
  };
}

/** The flat errors of v2: an array of sentences. */
export function errors(
  status: number,
  sentences: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return json(status, { errors: sentences }, headers);
}
