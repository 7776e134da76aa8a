import { absentRoles } from './absent.ts';
import { archiveRoles } from './archives.ts';
import { bankAnomalies } from './bank-anomalies.ts';
import type { Role } from './company.ts';
import { confidentialRoles } from './confidential.ts';
import { failingRoles } from './failing.ts';
import { longReadings } from './long-reading.ts';
import { restatedRoles } from './restated.ts';
import { severalDeposits } from './several-deposits.ts';
import { soundAndUnsound } from './sound.ts';
import { unusualYears } from './unusual-years.ts';
import { wronglySizedRoles } from './wrongly-sized.ts';

/** Every invented company, in the order in which a visitor would try them. */
export const roles: readonly Role[] = [
  ...soundAndUnsound,
  ...confidentialRoles,
  ...absentRoles,
  ...unusualYears,
  ...severalDeposits,
  ...restatedRoles,
  ...archiveRoles,
  ...longReadings,
  ...bankAnomalies,
  ...wronglySizedRoles,
  ...failingRoles,
];
