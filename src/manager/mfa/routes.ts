import { mfaEndpoints } from '#contract/mfa.ts';
import type { Router } from '#manager/route.ts';
import type { SecretBox } from './secretBox.ts';
import { confirm, describe, enrol, remove, renewRecoveryCodes } from './verbs.ts';

export function mfaRoutes({ route }: Router, box: SecretBox): void {
  route(mfaEndpoints.describe, describe);
  route(mfaEndpoints.enrol, (ctx, { body }) => enrol(ctx, box, body.password));
  route(mfaEndpoints.confirm, (ctx, { body }) => confirm(ctx, box, body.code));
  route(mfaEndpoints.renewRecoveryCodes, (ctx, { body }) => renewRecoveryCodes(ctx, body.password));
  route(mfaEndpoints.switchOff, (ctx, { body }) => remove(ctx, body.password));
}
