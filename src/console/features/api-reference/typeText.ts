import type { Text } from '#console/i18n/i18n.ts';
import type { Locale } from '#contract/values.ts';
import type { Schema } from './document.ts';
import { resolve } from './fieldRows.ts';
import type { Reference } from './reference.ts';

/** Bounds that only say what a number of JavaScript can be. */
const boundless = 8e15;

function lengthText(t: Text, { minLength, maxLength }: Schema): string | undefined {
  if (maxLength === undefined) return minLength ? t('apiReference.length.least', { min: minLength }) : undefined;
  if (!minLength) return t('apiReference.length.most', { max: maxLength });
  return t('apiReference.length.both', { min: minLength, max: maxLength });
}

function rangeText(t: Text, { minimum, maximum }: Schema): string | undefined {
  const min = minimum !== undefined && minimum > -boundless ? minimum : undefined;
  const max = maximum !== undefined && maximum < boundless ? maximum : undefined;
  if (min !== undefined && max !== undefined) return t('apiReference.range.both', { min, max });
  return min === undefined ? undefined : t('apiReference.range.least', { min });
}

const types = ['string', 'integer', 'number', 'boolean', 'object'] as const;

function plainText(t: Text, type: string): string {
  const known = types.find((candidate) => candidate === type);
  return known ? t(`apiReference.type.${known}`) : t('apiReference.type.any');
}

/** What a schema takes, in a few words: `text, at most 2000 characters`. */
export function typeText(t: Text, locale: Locale, schemas: Reference['schemas'], given: Schema): string {
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  const join = (parts: readonly (string | undefined)[]) =>
    parts.filter((part) => part !== undefined).join(locale === 'ja-JP' ? '、' : ', ');

  function choiceText(choices: readonly Schema[], limits: Schema): string {
    const named = choices.filter(({ type }) => type !== 'null');
    const objects = named.every((choice) => resolve(choice, schemas).properties);
    const texts = objects ? [t('apiReference.type.object')] : new Set(named.map(textOf));
    const orNull = named.length < choices.length ? t('apiReference.orNull') : undefined;
    return join([or.format(texts), rangeText(t, limits), orNull]);
  }

  function textOf(schema: Schema): string {
    const { anyOf, items, maxItems, enum: values, const: value, type = 'any', ...limits } = resolve(schema, schemas);
    if (value !== undefined) return String(value);
    if (values) return or.format(values.map(String));
    if (anyOf) return choiceText(anyOf, limits);
    if (type === 'array') {
      const most = maxItems === undefined ? undefined : t('apiReference.items.most', { max: maxItems });
      const of = textOf(items ?? {});
      const objects = of === t('apiReference.type.object');
      return join([objects ? t('apiReference.type.objects') : t('apiReference.type.array', { of }), most]);
    }
    if (limits.pattern) return t('apiReference.type.digits');
    const [first = 'any', ...others] = [type].flat();
    const orNull = others.includes('null') ? t('apiReference.orNull') : undefined;
    return join([plainText(t, first), lengthText(t, limits), rangeText(t, limits), orNull]);
  }

  return textOf(given);
}
