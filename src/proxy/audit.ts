import { userInfo } from 'node:os';

import { runAudit } from './trail/audit/run.ts';
import { readTrailSettings } from './trail/settings.ts';

const problems: string[] = [];
const { AUDIT_DIR: folder = '', AUDIT_KEY_FILE: keyFile = '' } = process.env;
const settings = readTrailSettings({ folder: folder.trim(), keyFile: keyFile.trim() }, true, problems);
if (settings === null) {
  console.error(
    ['La trace ne peut pas être ouverte : la configuration est à corriger.', ...problems].join('\n  - '),
  );
  process.exitCode = 2;
} else {
  process.exitCode = await runAudit(process.argv.slice(2), {
    settings,
    administrator: { by: userInfo().username, now: Date.now },
    out: console.log,
    err: console.error,
  });
}
