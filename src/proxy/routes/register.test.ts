import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { deedsSchema } from '#contract/deeds.ts';
import { archiveSchema, filingsSchema, type Filings } from '#contract/filings.ts';
import { metadataSchema } from '#contract/metadata.ts';
import { apiPaths } from '#contract/paths.ts';

import { problemOf, startProxy, type RunningProxy } from '../testing/running-proxy.ts';

const sound = '000314153';
const secretive = '000100214';

let proxy: RunningProxy;
let caseId: string;
beforeAll(async () => {
  proxy = await startProxy({ SIMULATOR_CONTRACT: 'v3', AGENT_DOCUMENTS_PER_MINUTE: '1000' });
  caseId = (await proxy.openCase({ demarche: 'fraude' })).id;
});
afterAll(() => proxy.close());

const listOf = async (siren: string): Promise<Filings> =>
  filingsSchema.parse(await (await proxy.get(apiPaths.filings(caseId, siren))).json());

describe('a procedure that opens INPI’s register too', () => {
  test('sees every filing once, with the services that know it', async () => {
    const { filings, answers } = await listOf(secretive);
    expect(answers.map(({ origin, problem }) => [origin, problem])).toEqual([
      ['api-entreprise', null],
      ['inpi-rne', null],
    ]);
    expect(filings.map(({ confidentiality, origins }) => `${confidentiality} ${origins.join('+')}`)).toEqual([
      'confidential inpi-rne',
      'confidential inpi-rne',
      'confidential inpi-rne',
      'public api-entreprise+inpi-rne',
      'public api-entreprise+inpi-rne',
    ]);
    const withoutRegister = (await proxy.openCase()).id;
    const { filings: open } = filingsSchema.parse(
      await (await proxy.get(apiPaths.filings(withoutRegister, secretive))).json(),
    );
    expect(open).toHaveLength(2);
  });

  test('a confidential document exists, and stays closed to the administration: said, not a failure', async () => {
    const [filing] = (await listOf(secretive)).filings;
    const problem = await problemOf(proxy.get(apiPaths.document(caseId, secretive, filing?.id ?? '')));
    expect(problem).toMatchObject({
      code: 'document_restricted',
      status: 403,
      title: 'INPI n’ouvre pas ce document confidentiel à votre administration.',
    });
    const { id } = await proxy.openCase({ demarche: 'fraude', commitment: false });
    expect(await problemOf(proxy.get(apiPaths.document(id, secretive, filing?.id ?? '')))).toMatchObject({
      code: 'commitment_required',
    });
  });

  test('tells which part is confidential', async () => {
    const { filings } = await listOf('000100313');
    expect(
      new Set(
        filings.map(
          ({ confidentiality, confidentialityDetail }) => `${confidentiality} ${confidentialityDetail}`,
        ),
      ),
    ).toEqual(
      new Set([
        'public null',
        'partial income_statement',
        'partial auditor_report',
        'partial simplified_publication',
      ]),
    );
  });

  test('has what INPI keyed, and the company’s name', async () => {
    const { filings } = await listOf(sound);
    const archive = archiveSchema.parse(await (await proxy.get(apiPaths.archive(caseId, sound))).json());
    expect(archive.company?.name).toBe('Ateliers Ménétrier (fictive)');
    const keyed = filings.find(({ archive: state }) => state?.metadata === 'present');
    const answer = await proxy.get(apiPaths.metadata(caseId, sound, keyed?.id ?? ''));
    const { format, identity, lines } = metadataSchema.parse(await answer.json());
    expect(format).toBe('bilans-saisis');
    expect(identity).toMatchObject({ siren: sound, closingDate: keyed?.closingDate });
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(({ label }) => label === null)).toEqual([]);
  });

  test('each document of each origin opens, in an archive or not, whatever becomes of the session', async () => {
    for (const siren of [sound, '000100917', '000101816', '000103515']) {
      const { filings } = await listOf(siren);
      const answers = await Promise.all(
        filings.slice(0, 4).map(({ id }) => proxy.get(apiPaths.document(caseId, siren, id))),
      );
      for (const answer of answers)
        expect(
          Buffer.from(await answer.arrayBuffer())
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-');
    }
  }, 60_000);

  test('deeds are the same through both', async () => {
    const { deeds } = deedsSchema.parse(await (await proxy.get(apiPaths.deeds(caseId, sound))).json());
    expect(new Set(deeds.map(({ origins }) => origins.join('+')))).toEqual(
      new Set(['api-entreprise+inpi-rne']),
    );
  });

  test('a company unknown to both is not found, and not only in public', async () => {
    const problem = await problemOf(proxy.get(apiPaths.filings(caseId, '000100412')));
    expect(problem.code).toBe('not_found');
    expect(problem.reason).toBeUndefined();
  });

  test('neither account nor session reaches the log, and the register is not asked by other procedures', () => {
    const asked = proxy.simulator.requests().filter(({ server }) => server === 'rne');
    expect(asked.length).toBeGreaterThan(0);
    expect(proxy.log()).not.toMatch(/demonstration@bilanscope|eyJ/);
    expect(proxy.log()).not.toContain(proxy.simulator.rneCredentials.password);
  });
});
