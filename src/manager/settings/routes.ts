import { ownSettingNames, settingEndpoints, systemSettingNames } from '#contract/settings.ts';
import type { Router } from '#manager/route.ts';
import { describe, list, modify, modifyOne, reset } from './verbs.ts';

/** `changed` is called after every change, once it holds. */
export function settingRoutes({ route }: Router, { changed }: { changed: () => Promise<void> }): void {
  const andTell = async <Result>(change: Promise<Result>) => {
    const result = await change;
    await changed();
    return result;
  };
  route(settingEndpoints.list, (ctx) => list(ctx, systemSettingNames));
  route(settingEndpoints.modify, (ctx, { body }) => andTell(modify(ctx, systemSettingNames, body)));
  route(settingEndpoints.describe, (ctx, { params }) => describe(ctx, params.name));
  route(settingEndpoints.modifyOne, (ctx, { params, body }) => andTell(modifyOne(ctx, params.name, body.value)));
  route(settingEndpoints.reset, (ctx, { params }) => andTell(reset(ctx, params.name)));
  route(settingEndpoints.listOwn, (ctx) => list(ctx, ownSettingNames));
  route(settingEndpoints.modifyOwn, (ctx, { body }) => andTell(modify(ctx, ownSettingNames, body)));
}
