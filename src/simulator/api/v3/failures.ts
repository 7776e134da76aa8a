import type { Behaviour, Company } from '../../cast/company.ts';
import { answer, silence, truncated, type Answer } from '../../http/answer.ts';
import type { Source } from '../calls.ts';
import { wafPage } from '../waf-page.ts';
import { errors, type Failure } from './errors.ts';

type Refusals = Readonly<Record<Source, readonly [Failure, ...Failure[]]>>;

/** Every way in which a provider fails behind API Entreprise, by the digits that follow the provider's own. */
function broken(provider: '17' | '34'): [Failure, ...Failure[]] {
  const own = ['999', '008', '001', '000', '004', '006', '009', '011', '051'];
  const [first = '', ...others] = own.map((digits) => provider + digits);
  return [{ code: first }, { code: '00501', retryIn: 10 }, ...others.map((code) => ({ code }))];
}

/** What each failing member answers; one code after another, call after call, where there are several. */
const refusals: Readonly<Partial<Record<Behaviour, Refusals>>> = {
  unauthorized: {
    inpi: [{ code: '00103' }, { code: '00105' }],
    bank: [{ code: '00105' }, { code: '00106' }],
  },
  forbidden: { inpi: [{ code: '00107' }], bank: [{ code: '00100' }] },
  unprocessable: { inpi: [{ code: '00301' }], bank: [{ code: '00210' }] },
  'bad-gateway': { inpi: broken('34'), bank: broken('17') },
  maintenance: {
    inpi: [{ code: '34020', retryIn: 1_800 }, { code: '34020' }],
    bank: [
      { code: '17020', retryIn: 240 },
      { code: '03020', retryIn: 3_600 },
    ],
  },
  timeout: { inpi: [{ code: '34002' }], bank: [{ code: '17002' }] },
};

/** How the file behind the second step of a document is refused. */
const fileRefusals: readonly [Failure, ...Failure[]] = [
  { code: '00601' },
  { code: '00602' },
  { code: '00603' },
  { code: '00604' },
  { code: '00605' },
  { code: '00606' },
];

/** Announced for that call alone: the token keeps its own count, which tells that calls are left. */
const throttledForSeconds = 37;

/** Rails' own page: INPI's firewall answered HTML, which API Entreprise could not read. */
const railsPage = `<!DOCTYPE html>
<html><head><title>We're sorry, but something went wrong (500)</title></head>
<body><h1>We're sorry, but something went wrong.</h1></body></html>`;

/** How the sources of v3 fail; it remembers what it said last, to say something else the next time. */
export class Failures {
  private readonly calls = new Map<string, number>();

  /** null when the source answers. `body` is what it would have answered: some failures spoil it. */
  of(company: Company, source: Source, body: () => Answer): Answer | null {
    const behaviour = company[source];
    const refusal = refusals[behaviour]?.[source];
    if (refusal !== undefined) return errors([this.next(`${company.siren} ${source}`, refusal)]);
    if (behaviour === 'throttled') return throttled();
    if (behaviour === 'silence') return silence;
    if (behaviour === 'truncated') return truncated(body());
    if (behaviour === 'html') return answer(source === 'inpi' ? 500 : 200, 'text/html', htmlOf(source));
    return behaviour === 'malformed' ? cut(body()) : null;
  }

  ofFile({ siren }: Company): Answer {
    return errors([this.next(`${siren} file`, fileRefusals)]);
  }

  private next(key: string, codes: readonly [Failure, ...Failure[]]): Failure {
    const rank = this.calls.get(key) ?? 0;
    this.calls.set(key, rank + 1);
    return codes[rank % codes.length] ?? codes[0];
  }
}

function throttled(): Answer {
  return errors([{ code: '00429' }], { 'Retry-After': String(throttledForSeconds) });
}

function htmlOf(source: Source): string {
  return source === 'inpi' ? railsPage : wafPage;
}

/** Ends in the middle of the JSON, with a length that agrees. */
function cut(given: Answer): Answer {
  if (given.kind === 'silence') return given;
  return { ...given, body: given.body.slice(0, Math.floor(given.body.length * 0.7)) };
}
