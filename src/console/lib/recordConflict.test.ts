import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosen, compare, fieldMatter, isEdited, type Matter, pick } from './recordConflict.ts';

interface Thing {
  name: string;
  note: string;
  /** Null: none. */
  limit: number | null;
}

/** The form has two fields for the limit. */
interface Values {
  name: string;
  note: string;
  limited: boolean;
  limit: number;
}

const toValues = ({ name, note, limit }: Thing): Values => ({ name, note, limited: limit !== null, limit: limit ?? 7 });

const matters: readonly Matter<Values, Thing>[] = [
  fieldMatter<Values, 'name'>('name'),
  fieldMatter<Values, 'note'>('note'),
  {
    id: 'limit',
    fields: ['limited', 'limit'],
    meaning: ({ limited, limit }) => (limited ? limit : null),
    looksSame: (one, other) => one.limited === other.limited && (!other.limited || one.limit === other.limit),
  },
];

const meet = (before: Thing, mine: Values, theirs: Thing) =>
  compare({ before, mine, theirs, toValues, matters, at: 1 });

const text = fc.constantFrom('a', 'b', 'c');
const thing = fc.record({ name: text, note: text, limit: fc.option(fc.integer({ min: 1, max: 3 })) });
const meaningOf = (values: Values, base: Thing) => matters.map(({ meaning }) => meaning(values, base));

test('what I did not touch is theirs, and what I did stays mine', () => {
  fc.assert(
    fc.property(thing, thing, thing, (before, wanted, theirs) => {
      const mine = toValues(wanted);
      const { merged } = meet(before, mine, theirs);
      const [was, my, their, got] = [
        meaningOf(toValues(before), before),
        meaningOf(mine, before),
        meaningOf(toValues(theirs), theirs),
        meaningOf(merged, theirs),
      ];
      expect(got).toEqual(my.map((value, place) => (value === was[place] ? their[place] : value)));
    }),
  );
});

test('they differ in what each can be settled for, and in nothing else', () => {
  fc.assert(
    fc.property(thing, thing, thing, (before, wanted, theirs) => {
      const mine = toValues(wanted);
      const { conflict, merged } = meet(before, mine, theirs);
      const disputed = conflict.differences.map(({ matter }) => matter);
      expect(meaningOf(pick(merged, conflict.theirs, disputed), theirs)).toEqual(meaningOf(toValues(theirs), theirs));
      expect(meaningOf(pick(merged, conflict.mine, disputed), theirs)).toEqual(meaningOf(mine, before));
      for (const matter of disputed) {
        expect(chosen(conflict, matter, pick(merged, conflict.mine, [matter]))).toBe('mine');
        expect(chosen(conflict, matter, pick(merged, conflict.theirs, [matter]))).toBe('theirs');
      }
    }),
  );
});

test('a third version of something is nobody’s; what a field holds that does not count makes no difference', () => {
  const before = { name: 'a', note: 'a', limit: null };
  const { conflict } = meet(before, { ...toValues(before), name: 'mine' }, { ...before, name: 'theirs', limit: 2 });
  const [name, limit] = conflict.differences.map(({ matter }) => matter);
  expect([name?.id, limit?.id]).toEqual(['name', 'limit']);
  expect(name && chosen(conflict, name, { ...conflict.mine, name: 'both' })).toBeUndefined();
  expect(limit && chosen(conflict, limit, { ...conflict.mine, limited: false, limit: 99 })).toBe('mine');
});

test('a record is edited where it means something else, whatever fields its form has for that', () => {
  fc.assert(
    fc.property(thing, thing, (before, present) => {
      const same = before.name === present.name && before.note === present.note && before.limit === present.limit;
      expect(isEdited({ before, present, toValues, matters })).toBe(!same);
    }),
  );
});
