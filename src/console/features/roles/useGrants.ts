import { useMemo } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Limits, WhyNot } from './limits.ts';
import type { RightPath } from './rightPaths.ts';
import { type RoleValues, toField } from './roleForm.ts';

/** Some of the rights of the form, to be looked at and granted. */
export interface Grants {
  isGranted: (path: RightPath) => boolean;
  /** Why a right cannot be granted; one that is granted can be taken away all the same. */
  whyNot: (path: RightPath) => WhyNot | undefined;
  /** Grants those of the rights that may be granted, or takes all of them away. */
  set: (paths: readonly RightPath[], granted: boolean) => void;
  readOnly: boolean;
}

interface Options {
  form: UseFormReturn<RoleValues>;
  paths: readonly RightPath[];
  limits: Limits;
  readOnly: boolean;
}

export function useGrants({ form, paths, limits, readOnly }: Options): Grants {
  const fields = useMemo(() => paths.map(toField), [paths]);
  const values = useWatch({ control: form.control, name: fields });
  const granted = new Set(paths.filter((_, index) => values[index] === true));
  return {
    readOnly,
    isGranted: (path) => granted.has(path),
    whyNot: (path) => (granted.has(path) ? undefined : limits.whyNotGive(path)),
    set: (wanted, value) => {
      for (const path of wanted) {
        if (value && limits.whyNotGive(path)) continue;
        form.setValue(toField(path), value, { shouldDirty: true });
      }
    },
  };
}
