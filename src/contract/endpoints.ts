import { administratorEndpoints } from './administrators.ts';
import { apiKeyLifetimeEndpoints } from './apiKeyLifetime.ts';
import { apiKeyEndpoints } from './apiKeys.ts';
import type { Endpoint } from './endpoint.ts';
import { legacyEndpoints } from './legacy.ts';
import { mfaEndpoints } from './mfa.ts';
import { openApiEndpoints } from './openApi.ts';
import { roleAssignmentEndpoints } from './roleAssignments.ts';
import { roleEndpoints } from './roles.ts';
import { sessionListEndpoints } from './sessionList.ts';
import { sessionEndpoints } from './sessions.ts';
import { settingEndpoints } from './settings.ts';
import { setUpEndpoints } from './setUp.ts';
import { systemEventEndpoints } from './systemEvents.ts';
import { usageEndpoints } from './usage.ts';

/** Every call of the API: what is not among them, nobody who serves or passes on the API answers. */
export const endpoints: readonly Endpoint[] = [
  administratorEndpoints,
  apiKeyLifetimeEndpoints,
  apiKeyEndpoints,
  legacyEndpoints,
  mfaEndpoints,
  openApiEndpoints,
  roleAssignmentEndpoints,
  roleEndpoints,
  sessionListEndpoints,
  sessionEndpoints,
  settingEndpoints,
  setUpEndpoints,
  systemEventEndpoints,
  usageEndpoints,
].flatMap((group): Endpoint[] => Object.values(group));
