/** Something in which two versions of a record can differ: a field of the form, or several that make one thing. */
export interface Matter<Values, Rec> {
  id: string;
  fields: readonly (keyof Values & string)[];
  /** What it comes to in `values`, comparable by `===`. `base`: the record that they were made from. */
  meaning: (values: Values, base: Rec) => unknown;
  /** Whether the form would look the same; absent: where the fields are equal. */
  looksSame?: (one: Values, other: Values) => boolean;
}

/** A matter of one field. */
export function fieldMatter<Values, Name extends keyof Values & string>(field: Name) {
  return { id: field, fields: [field], meaning: (values: Values) => values[field] };
}

/** Mine as it was when the manager refused it, theirs as the manager has it, and the matters in which they differ. */
export interface Conflict<Values, Rec> {
  /** When it was found: another one is another conflict. */
  at: number;
  mine: Values;
  theirs: Values;
  differences: readonly Difference<Values, Rec>[];
}

export interface Difference<Values, Rec> {
  matter: Matter<Values, Rec>;
  /** What it comes to in each version. */
  mine: unknown;
  theirs: unknown;
}

interface Versions<Values, Rec> {
  /** The record as both began from it. */
  before: Rec;
  mine: Values;
  theirs: Rec;
  toValues: (record: Rec) => Values;
  matters: readonly Matter<Values, Rec>[];
  at: number;
}

/** Whether somebody has changed a record in one of these matters since `before`. */
export function isEdited<Values, Rec>({
  before,
  present,
  toValues,
  matters,
}: Pick<Versions<Values, Rec>, 'before' | 'toValues' | 'matters'> & { present: Rec }): boolean {
  const [valuesBefore, valuesNow] = [toValues(before), toValues(present)];
  return matters.some(({ meaning }) => meaning(valuesBefore, before) !== meaning(valuesNow, present));
}

/** Lays both versions side by side. `merged`: mine where I changed something, theirs everywhere else; nothing is lost. */
export function compare<Values, Rec>({ before, mine, theirs, toValues, matters, at }: Versions<Values, Rec>) {
  const beforeValues = toValues(before);
  const theirValues = toValues(theirs);
  const differences = matters
    .map((matter) => ({
      matter,
      mine: matter.meaning(mine, before),
      theirs: matter.meaning(theirValues, theirs),
    }))
    .filter((each) => each.mine !== each.theirs);
  const changedByMe = differences.filter((each) => each.mine !== each.matter.meaning(beforeValues, before));
  const merged = pick(
    theirValues,
    mine,
    changedByMe.map(({ matter }) => matter),
  );
  const conflict: Conflict<Values, Rec> = { at, mine, theirs: theirValues, differences };
  return { conflict, merged };
}

/** The values with some matters taken from a version. */
export function pick<Values, Rec>(values: Values, version: Values, matters: readonly Matter<Values, Rec>[]): Values {
  const names = matters.flatMap(({ fields }) => fields);
  return { ...values, ...Object.fromEntries(names.map((name) => [name, version[name]])) };
}

/** Whose version of a matter the values have at present; neither once it has been edited again. */
export function chosen<Values, Rec>(
  { mine, theirs }: Conflict<Values, Rec>,
  { fields, looksSame }: Matter<Values, Rec>,
  values: Values,
): 'mine' | 'theirs' | undefined {
  const same = (version: Values) =>
    looksSame ? looksSame(version, values) : fields.every((name) => version[name] === values[name]);
  if (same(theirs)) return 'theirs';
  return same(mine) ? 'mine' : undefined;
}
