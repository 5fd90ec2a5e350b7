import type { FieldError } from '#contract/errors.ts';
import {
  type SettingName,
  type SettingValue,
  settingKinds,
  settingNames,
  systemSettingNames,
} from '#contract/settings.ts';
import { parseValue } from '#contract/settingValues.ts';
import { record } from '#manager/audit.ts';
import { compareSettings } from '#manager/changes.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { lockFor } from '#manager/db/guard.ts';
import { fieldError, invalid, notFound } from '#manager/errors.ts';
import { deleteText, readTexts, type Texts, writeText } from './store.ts';
import { describeValues } from './values.ts';

function toWire<Name extends SettingName>(names: readonly Name[], texts: Texts): Record<Name, SettingValue> {
  // Guaranteed by the names, which `fromEntries` forgets.
  return Object.fromEntries(names.map((name) => [name, { value: texts[name] }])) as Record<Name, SettingValue>;
}

function requireName(name: string): SettingName {
  const known = systemSettingNames.find((candidate) => candidate === name);
  if (!known) throw notFound('A system setting of this name');
  return known;
}

/** The values in the one way they are written, or the refusal of all of them. */
function requireValues(given: readonly [SettingName, string][], toPath: (name: SettingName) => string): Partial<Texts> {
  const errors: FieldError[] = [];
  const values = given.map(([name, text]) => {
    const parsed = parseValue(name, text);
    if (!parsed) {
      const code = settingKinds[name].kind === 'choice' ? 'not_allowed' : 'out_of_range';
      errors.push(fieldError(toPath(name), code, `${name} must be ${describeValues(name)}.`));
    }
    return [name, parsed?.text];
  });
  if (errors.length > 0) throw invalid(errors);
  return Object.fromEntries(values);
}

/** Makes the change with its event, unless nothing differs; answers what holds now. */
async function apply(ctx: Context, change: Partial<Texts>, write: (tx: Context) => Promise<void>): Promise<Texts> {
  return inTransaction(ctx, async (tx) => {
    await lockFor(tx.db, 'settings');
    const before = await readTexts(tx.db);
    const after: Texts = { ...before, ...change };
    const difference = compareSettings(before, after);
    if (!difference) return before;
    await write(tx);
    const names = Object.keys(difference.after).join(', ');
    await record(tx, {
      event: 'settings_modified',
      description: `System settings were changed: ${names}.`,
      ...difference,
    });
    return after;
  });
}

async function set(ctx: Context, change: Partial<Texts>): Promise<Texts> {
  return apply(ctx, change, async (tx) => {
    for (const name of settingNames) {
      const text = change[name];
      if (text !== undefined) await writeText(tx.db, name, text);
    }
  });
}

/** The settings of these names. */
export async function list<Name extends SettingName>(
  ctx: Context,
  names: readonly Name[],
): Promise<Record<Name, SettingValue>> {
  return toWire(names, await readTexts(ctx.db));
}

export async function describe(ctx: Context, name: string): Promise<SettingValue> {
  const known = requireName(name);
  return { value: (await readTexts(ctx.db))[known] };
}

/** Changes those of these settings that were sent: all of them, or none. */
export async function modify<Name extends SettingName>(
  ctx: Context,
  names: readonly Name[],
  change: Readonly<Partial<Record<Name, SettingValue | null | undefined>>>,
): Promise<Record<Name, SettingValue>> {
  const given = names.flatMap((name): [SettingName, string][] => {
    const sent = change[name];
    return sent ? [[name, sent.value]] : [];
  });
  const values = requireValues(given, (name) => `${name}.value`);
  return toWire(names, await set(ctx, values));
}

export async function modifyOne(ctx: Context, name: string, value: string): Promise<SettingValue> {
  const known = requireName(name);
  const texts = await set(
    ctx,
    requireValues([[known, value]], () => 'value'),
  );
  return { value: texts[known] };
}

/** Makes the setting again what it is when nobody has set it. */
export async function reset(ctx: Context, name: string): Promise<SettingValue> {
  const known = requireName(name);
  const texts = await apply(ctx, { [known]: settingKinds[known].initial }, (tx) => deleteText(tx.db, known));
  return { value: texts[known] };
}
