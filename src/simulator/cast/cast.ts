import { absentRoles } from './absent.ts';
import type { Role } from './company.ts';
import { confidentialRoles } from './confidential.ts';
import { failingRoles } from './failing.ts';
import { soundAndUnsound } from './sound.ts';

/** Every invented company, in the order in which a visitor would try them. */
export const roles: readonly Role[] = [
  ...soundAndUnsound,
  ...confidentialRoles,
  ...absentRoles,
  ...failingRoles,
];
